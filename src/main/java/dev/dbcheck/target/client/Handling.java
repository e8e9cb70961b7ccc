package dev.dbcheck.target.client;

/** What a client does with a parameter of the URL. */
public enum Handling {
  /** It obeys the parameter. */
  ACCEPTED,
  /** It drops the parameter without a word. */
  IGNORED,
  /** It knows the parameter under another name, or takes this one for another. */
  RENAMED,
  /** It fails because of the parameter before anything is dialled. */
  REJECTED,
  /** It sends the parameter to the server as a setting, which rejects the unknown ones. */
  SENT_TO_SERVER
}

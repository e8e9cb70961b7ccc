package dev.dbcheck.target.conversion;

/** What a client's text demands of a user. */
enum UserForm {
  /** Nothing: without one the client takes another. */
  OPTIONAL,
  /** That there is one. */
  NEEDED,
  /** That the name has no colon, even if it is encoded. */
  WITHOUT_COLON
}

package dev.dbcheck.target.provider;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A company or a service that hosts PostgreSQL. */
public final class Provider {
  private final String name;
  private final String title;
  private final List<String> variables;
  private final Map<String, Fact> facts;
  private final List<HostRule> hosts;
  private final List<KnownMessage> messages;

  Provider(
      String name,
      String title,
      List<String> variables,
      Map<String, Fact> facts,
      List<HostRule> hosts,
      List<KnownMessage> messages) {
    this.name = Objects.requireNonNull(name, "name is null");
    this.title = Objects.requireNonNull(title, "title is null");
    this.variables = List.copyOf(variables);
    this.facts = Map.copyOf(facts);
    this.hosts = List.copyOf(hosts);
    this.messages = List.copyOf(messages);
  }

  /** Returns the word that options and reports use: {@code render}. */
  public String name() {
    return name;
  }

  /** Returns the name as the provider writes it. */
  public String title() {
    return title;
  }

  /** Returns the variables that the provider sets in every process it starts. */
  public List<String> variables() {
    return variables;
  }

  /** Returns a fact: {@code tls}, {@code certificate}, {@code url}, {@code direct}. */
  public Optional<Fact> fact(String about) {
    return Optional.ofNullable(facts.get(about));
  }

  /** Returns what the messages of the provider's servers mean that stand in a text. */
  public List<Fact> meanings(String text) {
    return messages.stream()
        .filter(message -> text.contains(message.text()))
        .map(KnownMessage::meaning)
        .toList();
  }

  List<KnownMessage> messages() {
    return messages;
  }

  List<HostRule> hosts() {
    return hosts;
  }

  /** Returns whether a process with these variables was started by the provider. */
  boolean started(Map<String, String> environment) {
    return variables.stream().anyMatch(name -> !environment.getOrDefault(name, "").isEmpty());
  }

  @Override
  public String toString() {
    return name;
  }
}

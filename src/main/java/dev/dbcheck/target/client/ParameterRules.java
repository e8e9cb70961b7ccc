package dev.dbcheck.target.client;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** What a client does with each parameter it knows, and with those it does not. */
public final class ParameterRules {
  private final Map<String, Function<Parameter, ParameterUse>> known = new TreeMap<>();
  private final Function<String, ParameterUse> unknown;

  private ParameterRules(Function<String, ParameterUse> unknown) {
    this.unknown = unknown;
  }

  /** Returns rules by which every parameter is treated as an unknown one is. */
  public static ParameterRules unknown(Function<String, ParameterUse> unknown) {
    return new ParameterRules(unknown);
  }

  /** Returns these rules with one handling for some names, separated by white space. */
  public ParameterRules with(Handling handling, String names) {
    return with(names, name -> ParameterUse.of(name, handling));
  }

  /** Returns these rules with a use for some names, separated by white space. */
  public ParameterRules with(String names, Function<String, ParameterUse> use) {
    return withValues(names, parameter -> use.apply(parameter.name()));
  }

  /** Returns these rules with a use for some names that depends on the value. */
  public ParameterRules withValues(String names, Function<Parameter, ParameterUse> use) {
    ParameterRules rules = new ParameterRules(unknown);
    rules.known.putAll(known);
    for (String name : names.strip().split("\\s+")) {
      rules.known.put(name, use);
    }
    return rules;
  }

  /** Returns what becomes of a parameter of a name, with an empty value. */
  public ParameterUse use(String name) {
    return use(new Parameter(name, ""));
  }

  /** Returns what becomes of a parameter. */
  public ParameterUse use(Parameter parameter) {
    Function<Parameter, ParameterUse> use = known.get(parameter.name());
    return use == null ? unknown.apply(parameter.name()) : use.apply(parameter);
  }

  /** Returns what becomes of each parameter, in their order. */
  public List<ParameterUse> uses(List<Parameter> parameters) {
    return parameters.stream().map(this::use).toList();
  }

  /** Returns the names that have a rule of their own. */
  public Set<String> names() {
    return Set.copyOf(known.keySet());
  }
}

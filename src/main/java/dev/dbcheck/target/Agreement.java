package dev.dbcheck.target;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.env.Resolution;
import dev.dbcheck.env.app.AppSetting;
import dev.dbcheck.env.project.View;
import dev.dbcheck.secret.Secret;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Whether all that read a project's database URL see the same one.
 *
 * @param views what each of them sees, compared with the one that was chosen
 * @param chosen the answer to go on with; nothing where they disagree
 * @param diagnostics what has to be said about it
 */
public record Agreement(
    List<Compared> views, Optional<Resolution> chosen, List<Diagnostic> diagnostics) {

  /**
   * One view beside the chosen one.
   *
   * @param view the view
   * @param likeness how its URL compares; nothing where it has none, or is the first one itself
   */
  public record Compared(View view, Optional<Likeness> likeness) {
    public Compared {
      Objects.requireNonNull(view, "view is null");
      Objects.requireNonNull(likeness, "likeness is null");
    }
  }

  public Agreement {
    views = List.copyOf(views);
    Objects.requireNonNull(chosen, "chosen is null");
    diagnostics = List.copyOf(diagnostics);
  }

  /** Compares views, of which there is at least one. */
  public static Agreement of(List<View> views) {
    View first = first(views);
    List<Compared> compared =
        views.stream().map(view -> new Compared(view, likeness(first, view))).toList();
    List<View> rivals =
        compared.stream().filter(one -> isRival(first, one)).map(Compared::view).toList();
    if (!rivals.isEmpty()) {
      return new Agreement(compared, Optional.empty(), List.of(disagreement(first, rivals)));
    }
    return new Agreement(compared, Optional.of(first.resolution()), notes(first, compared));
  }

  /** The app's own view comes before its migration tool's, one with a value before one without. */
  private static View first(List<View> views) {
    return views.stream()
        .filter(view -> view.readBy() == AppSetting.Use.APP && hasValue(view))
        .findFirst()
        .or(() -> views.stream().filter(Agreement::hasValue).findFirst())
        .orElse(views.getFirst());
  }

  private static boolean hasValue(View view) {
    return view.resolution().value().isPresent();
  }

  private static Optional<Likeness> likeness(View first, View other) {
    Optional<Secret> one = first.resolution().value();
    Optional<Secret> two = other.resolution().value();
    return !other.equals(first) && one.isPresent() && two.isPresent()
        ? Optional.of(Likeness.of(one.get(), two.get()))
        : Optional.empty();
  }

  /** Only those that ask for the same variable can contradict each other. */
  private static boolean isRival(View first, Compared other) {
    boolean asksTheSame = other.view().variables().stream().anyMatch(first.variables()::contains);
    if (other.view().equals(first) || !asksTheSame) {
      return false;
    }
    return other
        .likeness()
        .map(likeness -> likeness != Likeness.SAME_TARGET)
        .orElse(isUndetermined(other.view()));
  }

  /** A variable that is not set is no other value; one that cannot be known may be. */
  private static boolean isUndetermined(View view) {
    return view.resolution().diagnostics().stream()
        .anyMatch(found -> found.isError() && found.code() != Code.VARIABLE_NOT_SET);
  }

  private static Diagnostic disagreement(View first, List<View> rivals) {
    List<String> names = new ArrayList<>(List.of(name(first)));
    rivals.stream().map(Agreement::name).filter(name -> !names.contains(name)).forEach(names::add);
    return Diagnostic.of(
            Code.CHAINS_DISAGREE,
            first.resolution().variable()
                + " is not the same for all that read it: "
                + String.join(", ", names))
        .hint(
            "Choose one with --chain "
                + first.resolution().chain().name()
                + ", or with chain = \"...\" in dbcheck.toml");
  }

  private static List<Diagnostic> notes(View first, List<Compared> compared) {
    List<Diagnostic> notes = new ArrayList<>();
    List<String> same = new ArrayList<>();
    for (Compared one : compared) {
      if (one.view().equals(first)) {
        continue;
      }
      if (one.likeness().equals(Optional.of(Likeness.SAME_TARGET))) {
        same.add(name(one.view()));
      } else if (one.likeness().isEmpty()) {
        notes.add(unseen(first, one.view()));
      } else {
        notes.add(other(one));
      }
    }
    if (!same.isEmpty()) {
      notes.addFirst(
          Diagnostic.of(
              Code.SEVERAL_CHAINS,
              String.join(", ", same.stream().distinct().toList()) + " would see the same target"));
    }
    return notes;
  }

  private static Diagnostic unseen(View first, View view) {
    return Diagnostic.of(
            Code.SEVERAL_CHAINS,
            name(view) + " finds no usable value for " + String.join(", ", view.variables()))
        .as(Severity.WARNING)
        .hint("Run `dbcheck resolve --all` to see what each of them reads")
        .detail("the value above is that of " + name(first));
  }

  private static Diagnostic other(Compared one) {
    return Diagnostic.of(
        Code.SEVERAL_CHAINS,
        name(one.view())
            + " takes "
            + String.join(", ", one.view().variables())
            + ", which is "
            + (one.likeness().get() == Likeness.SAME_DATABASE
                ? "the same database with other settings"
                : "another database"));
  }

  private static String name(View view) {
    String chain = view.resolution().chain().label();
    String inFolder = view.folder().isEmpty() ? chain : chain + " in " + view.folder();
    return view.setting().map(setting -> setting.label() + " (" + inFolder + ")").orElse(inFolder);
  }
}

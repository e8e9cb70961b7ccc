package dev.dbcheck.env.ask;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.diagnostic.Origin;
import dev.dbcheck.diagnostic.Severity;
import dev.dbcheck.env.Resolution;
import dev.dbcheck.env.SourceReading;
import dev.dbcheck.env.project.View;
import dev.dbcheck.secret.Secret;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Compares what dbcheck computed with what the apps' own runtimes see. */
public final class AppComparison {
  private final AppQuestioner questioner;
  private final Path workingFolder;

  /**
   * Returns a comparison.
   *
   * @param workingFolder the folder to which the paths of origins are relative
   */
  public AppComparison(AppQuestioner questioner, Path workingFolder) {
    this.questioner = questioner;
    this.workingFolder = workingFolder;
  }

  /** Asks about every view; where no runtime can be asked at all, that is an error. */
  public List<Diagnostic> compare(List<View> views) {
    List<Diagnostic> found = new ArrayList<>();
    boolean answered = false;
    for (View view : views) {
      Answer answer = questioner.ask(question(view));
      answered |= !(answer instanceof Answer.None);
      found.add(finding(view, answer));
    }
    if (views.isEmpty()) {
      found.add(notAsked("no chain was detected").hint("Name the chain with --chain"));
    }
    return answered
        ? found.stream()
            .map(one -> one.code() == Code.APP_NOT_ASKED ? one.as(Severity.WARNING) : one)
            .toList()
        : found;
  }

  private Question question(View view) {
    return new Question(
        view.resolution().chain().name(),
        view.resolution().variable(),
        view.place().mode(),
        view.place().folder(),
        view.place().settings().files(),
        view.setting()
            .map(setting ->
                new Question.Setting(
                    workingFolder.resolve(setting.origin().source()), setting.label())),
        view.place().environment().variables());
  }

  private static Diagnostic finding(View view, Answer answer) {
    Resolution resolution = view.resolution();
    Optional<Secret> computed = resolution.winner().flatMap(SourceReading::value);
    return switch (answer) {
      case Answer.None(String reason) -> notAsked(reason).at(place(resolution));
      case Answer.Unset(String runtime) ->
          computed.isEmpty()
              ? same(resolution, runtime)
              : other(resolution, runtime + ", sees no value, but dbcheck read one");
      case Answer.Value(String runtime, Secret value) -> {
        if (computed.equals(Optional.of(value))) {
          yield same(resolution, runtime);
        }
        yield other(
            resolution,
            computed.isEmpty()
                ? runtime + ", sees a value, but dbcheck read no usable one"
                : runtime + ", sees another value than dbcheck read");
      }
    };
  }

  private static Diagnostic same(Resolution resolution, String runtime) {
    return Diagnostic.of(
        Code.APP_SEES_THE_SAME,
        "the app's own " + resolution.chain().label() + ", run by " + runtime + ", sees the same");
  }

  private static Diagnostic other(Resolution resolution, String what) {
    return Diagnostic.of(
            Code.APP_SEES_ANOTHER_VALUE,
            "the app's own " + resolution.chain().label() + ", run by " + what)
        .detail("one of the two is wrong: dbcheck's description of the chain, or its detection")
        .hint("Report it with the env file's line, its secret replaced, and the loader's version")
        .at(place(resolution));
  }

  private static Diagnostic notAsked(String reason) {
    return Diagnostic.of(Code.APP_NOT_ASKED, "the app was not asked: " + reason);
  }

  private static Origin place(Resolution resolution) {
    return resolution.origin().or(() -> resolution.chain().origin()).orElseGet(Origin::environment);
  }
}

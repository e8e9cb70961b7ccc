package dev.dbcheck.cli;

import dev.dbcheck.diagnostic.Code;
import dev.dbcheck.diagnostic.Diagnostic;
import dev.dbcheck.env.Environment;
import java.util.List;
import java.util.Optional;

/** Tells why a variable has no value where continuous integration runs for a pull request. */
final class WithheldSecret {
  private WithheldSecret() {}

  /**
   * Returns the reason that GitHub's documentation gives ("Using secrets in GitHub Actions"): a
   * workflow that the pull request of a fork started gets no secret.
   *
   * @param findings what was found about the variable
   */
  static Optional<Diagnostic> of(Environment environment, List<Diagnostic> findings) {
    boolean noValue =
        findings.stream()
            .anyMatch(found ->
                found.code() == Code.VARIABLE_EMPTY || found.code() == Code.VARIABLE_NOT_SET);
    boolean pullRequest =
        environment.isSet("GITHUB_ACTIONS")
            && environment.get("GITHUB_EVENT_NAME").filter("pull_request"::equals).isPresent();
    return noValue && pullRequest
        ? Optional.of(
            Diagnostic.of(
                    Code.SECRET_WITHHELD,
                    "GitHub withholds secrets from workflows that the pull request of a fork"
                        + " started")
                .hint("Skip this step where the secret is empty, or run it after the merge"))
        : Optional.empty();
  }
}

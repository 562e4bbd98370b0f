package dev.wikiclean.report.schedule;

import dev.wikiclean.git.ShellWord;
import java.util.stream.Collectors;

/** A workflow of GitHub Actions; paths of this machine mean nothing there, so the vault is the repository itself. */
final class GithubWorkflow {
    private GithubWorkflow() {}

    static String text(ScheduleJob job) {
        String keys = job.keyNames().stream()
                .map(name -> "          " + name + ": ${{ secrets." + name + " }}\n")
                .collect(Collectors.joining());
        String options = job.options().stream().map(ShellWord::quote).collect(Collectors.joining(" "));
        return """
                # Save as .github/workflows/wiki-clean-agent.yml of the vault's repository, write the repository that you have
                # wiki-clean from where it says so, and put the keys of model providers under Settings / Secrets.
                name: wiki-clean agent
                on:
                  schedule:
                    - cron: "%d %d * * *" # UTC
                  workflow_dispatch:
                permissions:
                  contents: write
                concurrency: wiki-clean-agent # two runs never meet
                jobs:
                  agent:
                    runs-on: ubuntu-latest
                    timeout-minutes: 60
                    env:
                      WIKI_CLEAN_REPOSITORY: https://github.com/OWNER/wiki-clean.git
                      WIKI_CLEAN_VERSION: main
                      LC_ALL: C.UTF-8
                    steps:
                      - uses: actions/checkout@v4
                        with:
                          fetch-depth: 0
                      - uses: actions/setup-java@v4
                        with:
                          distribution: temurin
                          java-version: "21"
                      - name: Get wiki-clean
                        run: git clone --depth 1 --branch "$WIKI_CLEAN_VERSION" "$WIKI_CLEAN_REPOSITORY" "$RUNNER_TEMP/wiki-clean"
                      - name: Bring back what was spent, for the caps of the day and the month, and what was paid for
                        uses: actions/cache@v4
                        with:
                          path: .git/wiki-clean
                          key: wiki-clean-${{ github.run_id }}
                          restore-keys: wiki-clean-
                      - name: Run
                        env:
                          GIT_AUTHOR_NAME: wiki-clean
                          GIT_AUTHOR_EMAIL: wiki-clean@users.noreply.github.com
                          GIT_COMMITTER_NAME: wiki-clean
                          GIT_COMMITTER_EMAIL: wiki-clean@users.noreply.github.com
                %s        run: |
                          "$RUNNER_TEMP/wiki-clean/wiki-clean" agent %s . || [ $? -eq 1 ]
                      - name: Hand in the branch for review
                        run: |
                          git for-each-ref --format='%%(refname)' 'refs/heads/wiki-clean/agent-*' | while read -r ref; do
                            git push origin "$ref:$ref"
                          done
                """.formatted(job.at().getMinute(), job.at().getHour(), keys, options);
    }
}

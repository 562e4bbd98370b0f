package dev.wikiclean.cli;

import java.util.List;
import java.util.Optional;

/** Every command. Only the one that is asked for is loaded. */
final class Commands {
    private static final List<String> NAMES = List.of(
            "run",
            "check",
            "links",
            "graph",
            "duplicates",
            "judge",
            "merge",
            "verify",
            "draft",
            "move",
            "undo",
            "recover",
            "history",
            "init",
            "config",
            "hook",
            "agent",
            "schedule",
            "rules",
            "explain",
            "models",
            "budget",
            "help",
            "completion");

    private Commands() {}

    static List<String> names() {
        return NAMES;
    }

    static Optional<Command> named(String name) {
        return Optional.ofNullable(
                switch (name) {
                    case "run" -> new RunCommand();
                    case "check" -> new CheckCommand();
                    case "links" -> new LinksCommand();
                    case "graph" -> new GraphCommand();
                    case "duplicates" -> new DuplicatesCommand();
                    case "judge" -> new JudgeCommand();
                    case "merge" -> new MergeCommand();
                    case "verify" -> new VerifyCommand();
                    case "draft" -> new DraftCommand();
                    case "move" -> new MoveCommand();
                    case "undo" -> new UndoCommand();
                    case "recover" -> new RecoverCommand();
                    case "history" -> new HistoryCommand();
                    case "init" -> new InitCommand();
                    case "config" -> new ConfigCommand();
                    case "hook" -> new HookCommand();
                    case "agent" -> new AgentCommand();
                    case "schedule" -> new ScheduleCommand();
                    case "rules" -> new RulesCommand();
                    case "explain" -> new ExplainCommand();
                    case "models" -> new ModelsCommand();
                    case "budget" -> new BudgetCommand();
                    case "help" -> new HelpCommand();
                    case "completion" -> new CompletionCommand();
                    default -> null;
                });
    }

    static List<Syntax> syntaxes() {
        return NAMES.stream().map(name -> named(name).orElseThrow().syntax()).toList();
    }
}

package fr.irev.maillage.directory.seats;

import fr.irev.maillage.shared.CommandLineJob;
import java.io.PrintWriter;
import java.util.Map;
import org.springframework.stereotype.Component;

/** {@code ./maillage job vacancy-tasks}: what the clock does each day, for those who leave timing to cron. */
@Component
class VacancyTasksCommand implements CommandLineJob {

    private final VacancyTasks tasks;

    VacancyTasksCommand(VacancyTasks tasks) {
        this.tasks = tasks;
    }

    @Override
    public String name() {
        return "vacancy-tasks";
    }

    @Override
    public String help() {
        return "ouvre une tâche pour chaque siège devenu vacant depuis peu, et termine celles des sièges de nouveau pourvus";
    }

    @Override
    public int run(Map<String, String> options, PrintWriter out) {
        var done = tasks.bring();
        out.println("Tâches ouvertes : %d ; terminées : %d.".formatted(done.opened(), done.ended()));
        return 0;
    }
}

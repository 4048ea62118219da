package org.gibbsite.ui.shell;

import java.util.List;
import org.gibbsite.experiment.Experiment;
import org.gibbsite.experiment.Lab;
import org.gibbsite.experiment.LabContext;
import org.gibbsite.experiment.Metric;
import org.gibbsite.experiment.Preset;
import org.gibbsite.ui.shell.exhibit.Exhibit;

/** The random walk under another name. @param asked run when somebody asks for its presets */
public record MadeUpLab(String id, String title, String chapter,
        Runnable asked) implements Lab<DriftLab.Settings, DriftLab.Walk> {
    private static final DriftLab WALK = new DriftLab();

    MadeUpLab(String id, String title, String chapter) { this(id, title, chapter, () -> {}); }

    @Override public String promise() {
        return "Watch number " + id.substring(id.indexOf('-') + 1) + " do what it does.";
    }

    @Override public DriftLab.Settings defaults() { return WALK.defaults(); }

    @Override public List<Metric> metrics() { return List.of(); }

    @Override public List<Preset<DriftLab.Settings>> presets() {
        asked.run();
        return List.of(new Preset<>("calm", "Calm", "Small steps.", defaults()),
                new Preset<>("failure-wild", "Failure: far away", "It does not come back.", defaults()));
    }

    @Override public Experiment<DriftLab.Settings, DriftLab.Walk> start(DriftLab.Settings settings,
            LabContext context) {
        return WALK.start(settings, context);
    }

    public Exhibit<DriftLab.Settings, DriftLab.Walk> exhibit() {
        return new Exhibit<>(this, DriftLab.exhibit().view(), this::defaults, "model" + id,
                (folder, run, seconds) -> {});
    }
}

package io.tuoyu.cli;

import io.tuoyu.jobs.JobRunner;
import java.util.Map;
import java.util.TreeMap;
import picocli.CommandLine.IVersionProvider;

/** What {@code --version} prints. */
final class Versions implements IVersionProvider {

    @Override
    public String[] getVersion() {
        Map<String, String> versions = new TreeMap<>(JobRunner.versions());
        return versions.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toArray(String[]::new);
    }
}

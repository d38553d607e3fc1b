package io.tuoyu.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.tuoyu.plan.Plan;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SplittableRandom;

/**
 * An inbox as a district's office would have it: real towns and villages of a plan, invented figures, planted mistakes.
 *
 * <p>The same plan, shape and seed give the same files, byte for byte.
 */
public final class SampleDistrict {
    private final Plan plan;
    private final Shape shape;
    private final long seed;

    /** @param plan a plan with towns and villages; towns without villages send nothing */
    public SampleDistrict(Plan plan, Shape shape, long seed) {
        this.plan = plan;
        this.shape = shape;
        this.seed = seed;
    }

    /**
     * Writes {@code inbox/} and {@code README.md} below {@code directory}, which is made if it is not there. Other files there stay.
     *
     * @throws IOException if the directory cannot be written
     */
    public void write(Path directory) throws IOException {
        World world = World.of(plan, shape, seed);
        Notes notes = new Notes();
        Files.createDirectories(directory);
        Inbox inbox = new Inbox(directory.resolve("inbox"));
        new MonthlySummaries(world, notes).write(inbox);
        // Another seed than the world's, or the tasks would go as the towns grow.
        new Registers(world, notes, new SplittableRandom(~seed)).write(inbox);
        new TownWorkbooks(world, notes).write(inbox);
        inbox.close();
        Files.writeString(directory.resolve("README.md"), Readme.of(world, notes, seed), UTF_8);
    }
}

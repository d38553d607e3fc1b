package io.tuoyu.release;

import io.tuoyu.runs.ExitCode;
import io.tuoyu.runs.UserError;
import java.nio.file.Path;

/** Why a release could not be made or read. Whatever it says, what was published before is still there. */
public final class ReleaseError extends UserError {

    private static final long serialVersionUID = 1L;

    /** What kind of trouble it is. */
    public enum Kind {
        /** The workspace cannot be written: read-only, no permission, a file in place of a directory. */
        UNWRITABLE(ExitCode.USAGE),
        /** Writing failed on the way: disk full, cable pulled. Nothing was published. */
        NOT_WRITTEN(ExitCode.FAILED),
        /** The tables are not what the caller said they are. Nothing was published. */
        AUDIT(ExitCode.FAILED),
        /** Another run published meanwhile. Nothing was published. */
        OVERTAKEN(ExitCode.TRY_LATER),
        /** What is published, or its pointer, is missing or altered. */
        DAMAGED(ExitCode.FAILED),
        /** The last step may or may not have reached the disk. Nothing is cleaned up. */
        COMMIT_UNKNOWN(ExitCode.FAILED);

        private final ExitCode exitCode;

        Kind(ExitCode exitCode) {
            this.exitCode = exitCode;
        }
    }

    private final Kind kind;

    private ReleaseError(Kind kind, Path where, String zh, String en, String fixZh, String fixEn) {
        super(kind.exitCode, where.toString(), zh, en, fixZh, fixEn);
        this.kind = kind;
    }

    private ReleaseError(Kind kind, Path where, String zh, String en, String fixZh, String fixEn, Throwable cause) {
        super(kind.exitCode, where.toString(), zh, en, fixZh, fixEn, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** The workspace cannot be written. */
    public static ReleaseError unwritable(Path where, Exception cause) {
        return new ReleaseError(
                Kind.UNWRITABLE,
                where,
                "无法写入工作目录（" + reason(cause) + "）。",
                "The workspace cannot be written (" + reason(cause) + ").",
                "请检查路径、权限和磁盘，或用 --workspace 指定另一个目录。",
                "Check the path, its permissions and the disk, or name another directory with --workspace.",
                cause);
    }

    /** Writing failed on the way. */
    public static ReleaseError notWritten(Path where, Exception cause) {
        return new ReleaseError(
                Kind.NOT_WRITTEN,
                where,
                "发布未完成，原有发布不变（" + reason(cause) + "）。",
                "Not published; what was published before is unchanged (" + reason(cause) + ").",
                "请检查磁盘空间和权限后重新运行。",
                "Check disk space and permissions, then run again.",
                cause);
    }

    static ReleaseError audit(Path where, String zh, String en) {
        return new ReleaseError(
                Kind.AUDIT,
                where,
                zh + "原有发布不变。",
                en + " Nothing was published.",
                "请重新运行；若再次出现，请把 logs 目录交给维护人员。",
                "Run again; if it comes back, hand the logs directory to whoever maintains this.");
    }

    static ReleaseError overtaken(Path where) {
        return new ReleaseError(
                Kind.OVERTAKEN,
                where,
                "运行期间另一次运行已经发布，本次不再发布。",
                "Another run published while this one worked, so this one was not published.",
                "请重新运行。",
                "Run again.");
    }

    static ReleaseError damaged(Path where, String zh, String en) {
        return new ReleaseError(
                Kind.DAMAGED,
                where,
                zh,
                en,
                "请从备份恢复该文件；已发布的目录不要手工改动。",
                "Restore it from a backup; never edit what is published by hand.");
    }

    static ReleaseError commitUnknown(Path where, Exception cause) {
        return new ReleaseError(
                Kind.COMMIT_UNKNOWN,
                where,
                "最后一步是否落盘无法确定（" + reason(cause) + "）。",
                "Whether the last step reached the disk is unknown (" + reason(cause) + ").",
                "请检查磁盘，再重新运行。",
                "Check the disk, then run again.",
                cause);
    }

    private static String reason(Exception cause) {
        return cause.getClass().getSimpleName() + ": " + cause.getMessage();
    }
}

package io.tuoyu.returns.write;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.ProtectionOption;
import org.dhatim.fastexcel.StyleSetter;

/** How a cell looks. Several go together; shades are told apart by borders too, for printers without colour. */
public enum Look {
    TITLE {
        @Override
        void on(StyleSetter style) {
            style.bold().fontSize(16).horizontalAlignment("center").verticalAlignment("center");
        }
    },
    SUBTITLE {
        @Override
        void on(StyleSetter style) {
            style.bold().fontSize(12).verticalAlignment("center");
        }
    },
    HEADER {
        @Override
        void on(StyleSetter style) {
            style.bold()
                    .fillColor("D9D9D9")
                    .borderStyle(BorderStyle.THIN)
                    .horizontalAlignment("center")
                    .verticalAlignment("center")
                    .wrapText(true);
        }
    },
    LABEL {
        @Override
        void on(StyleSetter style) {
            style.fillColor("F2F2F2")
                    .borderStyle(BorderStyle.THIN)
                    .verticalAlignment("center")
                    .wrapText(true);
        }
    },
    BODY {
        @Override
        void on(StyleSetter style) {
            style.borderStyle(BorderStyle.THIN).verticalAlignment("center").wrapText(true);
        }
    },
    /** Running text without a frame. */
    PROSE {
        @Override
        void on(StyleSetter style) {
            style.verticalAlignment("top").wrapText(true);
        }
    },
    BOLD {
        @Override
        void on(StyleSetter style) {
            style.bold();
        }
    },
    CENTRED {
        @Override
        void on(StyleSetter style) {
            style.horizontalAlignment("center");
        }
    },
    SMALL {
        @Override
        void on(StyleSetter style) {
            style.fontSize(8);
        }
    },
    /** For machines: people need not read it. */
    FAINT {
        @Override
        void on(StyleSetter style) {
            style.fontSize(8).fontColor("808080").fillColor("EDEDED");
        }
    },
    /** May be filled in on a protected sheet. */
    OPEN {
        @Override
        void on(StyleSetter style) {
            style.protectionOption(ProtectionOption.LOCKED, false);
        }
    },
    LINK {
        @Override
        void on(StyleSetter style) {
            style.fontColor("0000FF").underlined();
        }
    },
    REFUSED {
        @Override
        void on(StyleSetter style) {
            style.fillColor("FFC7CE")
                    .bold()
                    .borderStyle(BorderStyle.THICK)
                    .borderColor("C00000")
                    .format(marked("✗"));
        }
    },
    WARNED {
        @Override
        void on(StyleSetter style) {
            style.fillColor("FFF2CC")
                    .borderStyle(BorderStyle.MEDIUM_DASHED)
                    .borderColor("7F6000")
                    .format(marked("△"));
        }
    },
    ASKED {
        @Override
        void on(StyleSetter style) {
            style.fillColor("DDEBF7")
                    .borderStyle(BorderStyle.DOUBLE)
                    .borderColor("1F4E79")
                    .format(marked("?"));
        }
    },
    /** A row that its sender had hidden. */
    UNHIDDEN {
        @Override
        void on(StyleSetter style) {
            style.italic().borderStyle(BorderStyle.DOTTED);
        }
    },
    /** Stays text when somebody edits it: never a formula. */
    TEXT_ONLY {
        @Override
        void on(StyleSetter style) {
            style.format("@");
        }
    };

    abstract void on(StyleSetter style);

    /** A format that prints a mark before the value and leaves the value as it is. */
    private static String marked(String mark) {
        String before = "\"" + mark + " \"";
        return before + "General;" + before + "-General;" + before + "General;" + before + "@";
    }
}

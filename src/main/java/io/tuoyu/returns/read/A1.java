package io.tuoyu.returns.read;

/** Names of cells as a spreadsheet shows them: column letters and a row from 1. */
public final class A1 {
    private static final int LETTERS = 26;
    private static final int LARGEST_COLUMN = 16_384;
    private static final int LARGEST_ROW = 1_048_576;

    private A1() {}

    /** {@code D7} for column 3, row 7. */
    public static String name(int column, int row) {
        return column(column) + row;
    }

    /** {@code AA} for column 26. */
    public static String column(int column) {
        String name = "";
        for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
            name = (char) ('A' + rest % LETTERS) + name;
        }
        return name;
    }

    /** Column of {@code D7}, from 0; −1 if it is none. */
    public static int columnOf(String name) {
        int column = 0;
        for (int at = 0; at < name.length(); at++) {
            char letter = name.charAt(at);
            if (letter >= 'A' && letter <= 'Z') {
                column = column * LETTERS + letter - 'A' + 1;
            } else if (letter != '$') {
                break;
            }
            if (column > LARGEST_COLUMN) {
                return -1;
            }
        }
        return column - 1;
    }

    /** Row of {@code D7}, from 1; −1 if it is none. */
    public static int rowOf(String name) {
        int row = 0;
        for (int at = 0; at < name.length(); at++) {
            char digit = name.charAt(at);
            if (digit >= '0' && digit <= '9') {
                row = row * 10 + digit - '0';
                if (row > LARGEST_ROW) {
                    return -1;
                }
            }
        }
        return row == 0 ? -1 : row;
    }
}

package crosstie.cli.run;

import picocli.CommandLine.ITypeConverter;

/** Reads a number of rows: none or more. */
public final class Rows implements ITypeConverter<Long> {
    @Override
    public Long convert(String text) {
        long rows = Long.parseLong(text);
        if (rows < 0) {
            throw new IllegalArgumentException(text);
        }
        return rows;
    }
}

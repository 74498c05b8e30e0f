package com.privatetraffic.file;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How a number in a cell is shown: as a number, with leading zeros, in percent, or as a day and time. */
record CellFormat(Kind kind, int digits) {

    enum Kind {
        PLAIN,
        DECIMALS,
        ZEROS,
        PERCENT,
        DATE,
        DATE_TIME,
        TIME
    }

    static final CellFormat PLAIN = new CellFormat(Kind.PLAIN, 0);

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final MathContext DIGITS_OF_EXCEL = new MathContext(15, RoundingMode.HALF_UP);
    private static final BigDecimal SECONDS_OF_A_DAY = BigDecimal.valueOf(86_400);

    /** Of Excel's own formats, by number. */
    static CellFormat builtIn(int id) {
        return switch (id) {
            case 1, 3 -> new CellFormat(Kind.DECIMALS, 0);
            case 2, 4 -> new CellFormat(Kind.DECIMALS, 2);
            case 9 -> new CellFormat(Kind.PERCENT, 0);
            case 10 -> new CellFormat(Kind.PERCENT, 2);
            case 14, 15, 16, 17 -> new CellFormat(Kind.DATE, 0);
            case 18, 19, 20, 21, 45, 46, 47 -> new CellFormat(Kind.TIME, 0);
            case 22 -> new CellFormat(Kind.DATE_TIME, 0);
            default -> PLAIN;
        };
    }

    /** Of a format somebody wrote: {@code yyyy-mm-dd}, {@code 00000}, {@code 0.0%}. */
    static CellFormat written(String code) {
        String bare =
                code.replaceAll("\"[^\"]*\"|\\\\.|\\[[^\\]]*]|_.|\\*.", "").toLowerCase(Locale.ROOT);
        String first = bare.contains(";") ? bare.substring(0, bare.indexOf(';')) : bare;
        boolean day = first.indexOf('y') >= 0 || first.indexOf('d') >= 0;
        boolean time = first.indexOf('h') >= 0 || first.indexOf('s') >= 0;
        if (day || time || (first.indexOf('m') >= 0 && !first.contains("0"))) {
            return new CellFormat(day && time ? Kind.DATE_TIME : time ? Kind.TIME : Kind.DATE, 0);
        }
        int point = first.indexOf('.');
        int decimals = point < 0
                ? 0
                : (int) first.substring(point).chars().filter(c -> c == '0').count();
        if (first.contains("%")) {
            return new CellFormat(Kind.PERCENT, decimals);
        }
        if (first.matches("0{2,}")) {
            return new CellFormat(Kind.ZEROS, first.length());
        }
        return first.matches("[#,0]*0([.]0+)?") ? new CellFormat(Kind.DECIMALS, decimals) : PLAIN;
    }

    /** @param of1904 whether days count from 1904, as on old Macs */
    String shown(String raw, boolean of1904) {
        BigDecimal number;
        try {
            number = new BigDecimal(raw.strip());
        } catch (NumberFormatException notANumber) {
            return raw;
        }
        // A number as no spreadsheet has it would take memory without end to write out.
        if (Math.abs((long) number.precision() - number.scale()) > 400) {
            return raw;
        }
        return switch (kind) {
            case PLAIN -> plain(number.round(DIGITS_OF_EXCEL));
            case DECIMALS -> number.setScale(digits, RoundingMode.HALF_UP).toPlainString();
            case ZEROS -> zeros(number.setScale(0, RoundingMode.HALF_UP).toPlainString());
            case PERCENT ->
                number.movePointRight(2).setScale(digits, RoundingMode.HALF_UP).toPlainString() + "%";
            case DATE, DATE_TIME, TIME -> moment(number, of1904);
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private String zeros(String text) {
        return text.startsWith("-") ? text : "0".repeat(Math.max(0, digits - text.length())) + text;
    }

    private String moment(BigDecimal number, boolean of1904) {
        if (number.signum() < 0 || number.precision() - number.scale() > 7) {
            return plain(number);
        }
        long seconds = number.multiply(SECONDS_OF_A_DAY)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        // Day 60 is the 29 February that 1900 didn't have; days before it count from one day later.
        LocalDate zero = of1904 ? LocalDate.of(1904, 1, 1) : LocalDate.of(1899, 12, seconds < 60 * 86_400L ? 31 : 30);
        LocalDateTime moment = zero.atStartOfDay().plusSeconds(seconds);
        return switch (kind) {
            case DATE -> moment.toLocalDate().toString();
            case TIME -> MINUTE.format(LocalTime.from(moment));
            default -> moment.toLocalDate() + " " + MINUTE.format(moment);
        };
    }
}

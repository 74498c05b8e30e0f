package com.privatetraffic.starter.linkage;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;

/** The constant pool of a class file, seen as a row of texts that may be replaced. */
final class ConstantPool {

    private static final int UTF8 = 1;

    private ConstantPool() {}

    static byte[] rename(byte[] classFile, UnaryOperator<String> renaming) {
        ByteBuffer in = ByteBuffer.wrap(classFile);
        ByteArrayOutputStream out = new ByteArrayOutputStream(classFile.length + 256);
        int entries = Short.toUnsignedInt(in.getShort(8));
        in.position(10);
        out.write(classFile, 0, 10);
        boolean changed = false;
        for (int i = 1; i < entries; i++) {
            int tag = in.get();
            out.write(tag);
            if (tag == UTF8) {
                byte[] text = new byte[Short.toUnsignedInt(in.getShort())];
                in.get(text);
                byte[] replaced = replaced(text, renaming);
                changed |= replaced != text;
                out.write(replaced.length >> 8);
                out.write(replaced.length);
                out.write(replaced, 0, replaced.length);
            } else {
                int length = lengthOf(tag);
                out.write(classFile, in.position(), length);
                in.position(in.position() + length);
                i += tag == 5 || tag == 6 ? 1 : 0;
            }
        }
        if (!changed) {
            throw new IllegalStateException("The class refers to none of the types its redirect table names.");
        }
        out.write(classFile, in.position(), in.remaining());
        return out.toByteArray();
    }

    private static byte[] replaced(byte[] text, UnaryOperator<String> renaming) {
        // Type names are ASCII; a text with other characters is left as it is, byte for byte.
        String before = new String(text, StandardCharsets.ISO_8859_1);
        String after = renaming.apply(before);
        return after.equals(before) ? text : after.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static int lengthOf(int tag) {
        return switch (tag) {
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            default -> throw new IllegalStateException("Unknown constant-pool tag " + tag);
        };
    }
}

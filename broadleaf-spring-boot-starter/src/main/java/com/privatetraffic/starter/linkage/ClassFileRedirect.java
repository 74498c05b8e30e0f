package com.privatetraffic.starter.linkage;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.ClassWriter;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.Opcodes;
import org.springframework.asm.SpringAsmInfo;

/**
 * Rewrites the references of one class file.
 *
 * <p>Types are renamed in the constant pool (JVMS §4.4), where each name and descriptor stands once; calls are redirected
 * instruction by instruction. A redirect that finds nothing to do is an error: the table must match the jar.
 */
final class ClassFileRedirect {

    private final RedirectedClass redirected;

    ClassFileRedirect(RedirectedClass redirected) {
        this.redirected = redirected;
    }

    byte[] apply(byte[] classFile) {
        byte[] renamed = redirected.types().isEmpty() && redirected.subtypes().isEmpty()
                ? classFile
                : ConstantPool.rename(classFile, this::renamedText);
        return redirected.calls().isEmpty() ? renamed : redirectCalls(renamed);
    }

    private String renamedText(String text) {
        if (redirected.subtypes().containsKey(text)) {
            return redirected.subtypes().get(text);
        }
        for (Map.Entry<String, String> type : redirected.types().entrySet()) {
            if (text.equals(type.getKey())) {
                return type.getValue();
            }
            text = text.replace("L" + type.getKey() + ";", "L" + type.getValue() + ";");
        }
        return text;
    }

    private byte[] redirectCalls(byte[] classFile) {
        Set<RedirectedCall> done = new HashSet<>();
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(classFile)
                .accept(
                        new ClassVisitor(SpringAsmInfo.ASM_VERSION, writer) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String descriptor, String signature, String[] exceptions) {
                                return new CallRedirector(
                                        super.visitMethod(access, name, descriptor, signature, exceptions), done);
                            }
                        },
                        0);
        if (done.size() != redirected.calls().size()) {
            throw new IllegalStateException(redirected.name() + " doesn't make every call its redirect table names.");
        }
        return writer.toByteArray();
    }

    private final class CallRedirector extends MethodVisitor {

        private final Set<RedirectedCall> done;

        CallRedirector(MethodVisitor next, Set<RedirectedCall> done) {
            super(SpringAsmInfo.ASM_VERSION, next);
            this.done = done;
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            for (RedirectedCall call : redirected.calls()) {
                if (call.matches(owner, name, descriptor)) {
                    done.add(call);
                    super.visitMethodInsn(
                            call.toStatic() ? Opcodes.INVOKESTATIC : opcode,
                            call.toOwner(),
                            call.toName(),
                            call.toDescriptor(),
                            isInterface && !call.toStatic());
                    return;
                }
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }
    }

    /** The constant pool of a class file, seen as a row of texts that may be replaced. */
    private static final class ConstantPool {

        private static final int UTF8 = 1;

        static byte[] rename(byte[] classFile, java.util.function.UnaryOperator<String> renaming) {
            java.nio.ByteBuffer in = java.nio.ByteBuffer.wrap(classFile);
            java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream(classFile.length + 256);
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

        private static byte[] replaced(byte[] text, java.util.function.UnaryOperator<String> renaming) {
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
}

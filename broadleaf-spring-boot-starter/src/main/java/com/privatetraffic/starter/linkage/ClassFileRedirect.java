package com.privatetraffic.starter.linkage;

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
}

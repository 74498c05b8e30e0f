package com.privatetraffic.starter.linkage;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.asm.ClassReader;
import org.springframework.asm.ClassVisitor;
import org.springframework.asm.FieldVisitor;
import org.springframework.asm.MethodVisitor;
import org.springframework.asm.SpringAsmInfo;
import org.springframework.asm.Type;

/** Finds what a class file refers to and the class path doesn't have: types, methods and fields. */
final class BrokenReferences {

    private final ClassLoader loader;
    private final Map<String, Optional<Class<?>>> types = new HashMap<>();

    BrokenReferences(ClassLoader loader) {
        this.loader = loader;
    }

    Set<String> of(byte[] classFile) {
        Set<String> broken = new TreeSet<>();
        ClassReader reader = new ClassReader(classFile);
        if (reader.getSuperName() != null) {
            checkType(reader.getSuperName(), broken);
        }
        List.of(reader.getInterfaces()).forEach(type -> checkType(type, broken));
        reader.accept(new References(broken), ClassReader.SKIP_DEBUG);
        return broken;
    }

    private void checkDescriptor(Type type, Set<String> broken) {
        if (type.getSort() == Type.METHOD) {
            checkDescriptor(type.getReturnType(), broken);
            for (Type argument : type.getArgumentTypes()) {
                checkDescriptor(argument, broken);
            }
        } else if (type.getSort() == Type.ARRAY) {
            checkDescriptor(type.getElementType(), broken);
        } else if (type.getSort() == Type.OBJECT) {
            checkType(type.getInternalName(), broken);
        }
    }

    private void checkType(String internalName, Set<String> broken) {
        if (internalName.startsWith("[")) {
            checkDescriptor(Type.getType(internalName), broken);
        } else if (find(internalName).isEmpty()) {
            broken.add(internalName);
        }
    }

    private Optional<Class<?>> find(String internalName) {
        return types.computeIfAbsent(internalName, name -> {
            try {
                return Optional.of(Class.forName(name.replace('/', '.'), false, loader));
            } catch (ClassNotFoundException | LinkageError e) {
                return Optional.empty();
            }
        });
    }

    private static boolean hasMember(Class<?> owner, String name, String descriptor, boolean isField) {
        if (name.equals("<init>")) {
            return declaresMethod(owner, name, descriptor);
        }
        Deque<Class<?>> open = new ArrayDeque<>(List.of(owner, Object.class));
        while (!open.isEmpty()) {
            Class<?> type = open.poll();
            if (isField ? declaresField(type, name, descriptor) : declaresMethod(type, name, descriptor)) {
                return true;
            }
            if (type.getSuperclass() != null) {
                open.add(type.getSuperclass());
            }
            open.addAll(List.of(type.getInterfaces()));
        }
        return false;
    }

    private static boolean declaresField(Class<?> type, String name, String descriptor) {
        for (Field field : type.getDeclaredFields()) {
            if (field.getName().equals(name)
                    && Type.getDescriptor(field.getType()).equals(descriptor)) {
                return true;
            }
        }
        return false;
    }

    private static boolean declaresMethod(Class<?> type, String name, String descriptor) {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (name.equals("<init>")
                    && Type.getConstructorDescriptor(constructor).equals(descriptor)) {
                return true;
            }
        }
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(name)
                    && Type.getMethodDescriptor(method).equals(descriptor)) {
                return true;
            }
        }
        return false;
    }

    private final class References extends ClassVisitor {

        private final Set<String> broken;

        References(Set<String> broken) {
            super(SpringAsmInfo.ASM_VERSION);
            this.broken = broken;
        }

        @Override
        public FieldVisitor visitField(int access, String name, String descriptor, String signature, Object value) {
            checkDescriptor(Type.getType(descriptor), broken);
            return null;
        }

        @Override
        public MethodVisitor visitMethod(
                int access, String name, String descriptor, String signature, String[] exceptions) {
            checkDescriptor(Type.getMethodType(descriptor), broken);
            return new MethodVisitor(SpringAsmInfo.ASM_VERSION) {
                @Override
                public void visitMethodInsn(int code, String owner, String called, String shape, boolean isInterface) {
                    checkMember(owner, called, shape, false);
                }

                @Override
                public void visitFieldInsn(int code, String owner, String field, String shape) {
                    checkMember(owner, field, shape, true);
                }

                @Override
                public void visitTypeInsn(int code, String type) {
                    checkType(type, broken);
                }
            };
        }

        private void checkMember(String owner, String name, String descriptor, boolean isField) {
            checkType(owner, broken);
            if (!owner.startsWith("[")) {
                find(owner).ifPresent(type -> {
                    try {
                        if (!hasMember(type, name, descriptor, isField)) {
                            broken.add(owner + "." + name + descriptor);
                        }
                    } catch (LinkageError e) {
                        // The owner itself is a class with broken references; it is reported for itself.
                    }
                });
            }
        }
    }
}

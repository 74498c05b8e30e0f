package com.privatetraffic.message;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Recognises a message that asks for an end, and says nothing else: width, case, accents, punctuation and blanks around and
 * between the words count for nothing. Words that also mean something else in a chat are among them where networks treat
 * them so: whoever is asked not to write has no second guess.
 */
public final class StopWords {

    private static final Pattern ACCENT_OR_UNSEEN = Pattern.compile("[\\p{M}\\p{Cf}]+");
    private static final Pattern NEITHER_LETTER_NOR_DIGIT = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final int LONGEST = 60;

    private static final Set<String> WORDS = Stream.of(
                    // English, as the networks of North America have them, and the button of WhatsApp's templates
                    "stop",
                    "stop all",
                    "stopall",
                    "stop it",
                    "please stop",
                    "stop promotions",
                    "stop messages",
                    "stop messaging me",
                    "unsubscribe",
                    "unsubscribe me",
                    "unsub",
                    "opt out",
                    "optout",
                    "revoke",
                    "cancel",
                    "end",
                    "quit",
                    "remove me",
                    // Chinese; T and TD are what short messages there ask for
                    "退订",
                    "退定",
                    "退訂",
                    "我要退订",
                    "取消订阅",
                    "取消訂閱",
                    "停止",
                    "停止发送",
                    "停止推送",
                    "不要再发了",
                    "别再发了",
                    "不要再發了",
                    "拒收",
                    "回复退订",
                    "T",
                    "TD",
                    // Spanish, Portuguese
                    "baja",
                    "darme de baja",
                    "dar de baja",
                    "alto",
                    "detener",
                    "cancelar",
                    "parar",
                    "pare",
                    "sair",
                    "descadastrar",
                    "cancelar inscrição",
                    // French, Italian
                    "arrêt",
                    "arrêter",
                    "arrêtez",
                    "désabonner",
                    "me désabonner",
                    "désinscription",
                    "annulla",
                    "cancellami",
                    "disiscrivimi",
                    // German, Dutch
                    "stopp",
                    "abmelden",
                    "abbestellen",
                    "keine werbung",
                    "afmelden",
                    "stoppen",
                    // Polish, Turkish, Russian
                    "wypisz",
                    "rezygnuję",
                    "iptal",
                    "durdur",
                    "стоп",
                    "отписаться",
                    "отписка",
                    // Japanese, Korean
                    "配信停止",
                    "解除",
                    "ストップ",
                    "수신거부",
                    "중지",
                    // Arabic, Hindi
                    "إيقاف",
                    "توقف",
                    "إلغاء الاشتراك",
                    "बंद करें",
                    "रोकें",
                    // Indonesian, Vietnamese, Thai
                    "berhenti",
                    "hủy đăng ký",
                    "dừng",
                    "từ chối",
                    "ยกเลิก",
                    "หยุด")
            .map(StopWords::plain)
            .collect(Collectors.toUnmodifiableSet());

    private StopWords() {}

    public static boolean isOne(String text) {
        return text != null && text.length() <= LONGEST && WORDS.contains(plain(text));
    }

    private static String plain(String text) {
        String taken = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        String bare = ACCENT_OR_UNSEEN.matcher(taken).replaceAll("");
        return NEITHER_LETTER_NOR_DIGIT.matcher(bare).replaceAll(" ").strip();
    }
}

package com.privatetraffic.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StopWordsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STOP",
                "stop",
                " Stop. ",
                "STOP!!!",
                "ＳＴＯＰ",
                "«Stop»",
                "STOP 🛑",
                "s\u200btop",
                "Stop\u00a0All",
                "stop-all",
                "Opt-out",
                "UNSUBSCRIBE",
                "Stop promotions",
                "退订",
                "【退订】",
                "退订。",
                "退訂",
                "Ｔ",
                "td",
                "取消订阅！",
                "Arrêt",
                "ARRET",
                "désabonner",
                "De\u0301sabonner",
                "BAJA",
                "İPTAL",
                "стоп",
                "СТОП!",
                "ストップ",
                "ｽﾄｯﾌﾟ",
                "수신거부",
                "إيقاف",
                "ايقاف",
                "बंद करें",
                "hủy đăng ký",
                "ยกเลิก"
            })
    void asks_for_an_end(String text) {
        assertThat(StopWords.isOne(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "!",
                "please don't stop",
                "Where is the bus stop?",
                "stop by tomorrow",
                "non-stop",
                "stops",
                "START",
                "我想退订一件商品的订单",
                "不退订",
                "tea",
                "The end",
                "stop\u0000x",
                "s t o p"
            })
    void says_something_else(String text) {
        assertThat(StopWords.isOne(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {61, 100_000})
    void what_is_long_is_no_word(int length) {
        assertThat(StopWords.isOne("stop" + " ".repeat(length - 4))).isFalse();
        assertThat(StopWords.isOne(null)).isFalse();
    }
}

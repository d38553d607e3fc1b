package io.tuoyu.returns.corpus;

import java.util.ArrayList;
import java.util.List;

/** Cases of the corpus. */
final class ValueCases {
    private ValueCases() {}

    static List<Case> all() {
        List<Case> cases = new ArrayList<>();
        cases.add(
                Case.of("文本月报-Value")
                        .file("汉滨区2022年5月月报.csv", """
                        镇办,常住人口,3岁以下婴幼儿数,应普及人数,已普及人数,应指导人数,已指导人数,重点婴幼儿数,重点婴幼儿已接受指导数
                        老城街道,60382,2100,1900,1800,2000,1900,20,19
                        """)
                        .says(
                                "汉滨区2022年5月月报.csv monthly_summary 2022-05 accepted",
                                "+ 610902001 . 2 resident_pop=60382 under3=2100 know_target=1900 know_reached=1800 care_target=2000 care_guided=1900 key_total=20 key_guided=19"));
        return cases;
    }
}

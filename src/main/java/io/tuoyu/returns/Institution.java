package io.tuoyu.returns;

import java.util.List;
import java.util.Optional;

/**
 * A care institution as a town's workbook lists it.
 *
 * @param creditCode 统一社会信用代码; empty if none is given
 * @param ownership  机构性质, a word of its list
 * @param isFiled    是否备案
 * @param slots      托位数
 * @param classes    slots of 乳儿班, 托小班, 托大班 and 混合班; empty if one of them is not stated
 */
public record Institution(
        String name, Optional<String> creditCode, String ownership, boolean isFiled, long slots, List<Long> classes) {

    public Institution {
        classes = List.copyOf(classes);
    }
}

// SPDX-License-Identifier: GPL-2.0-or-later
//
// Hits for the tests of outputs: an ordinary one with everything, Arabic and Chinese ones, and one
// from a hostile document. Texts are short imitations, not the UN's.
#pragma once

#include <string>

#include "searcher/results/results.hpp"

namespace chancery::output::samples {

/// A sub-paragraph with lead-in, headings, marks, a marked note and reprints.
inline results::Hit full_hit() {
    results::Hit hit;
    hit.rank = 1;
    hit.score = 12.25;
    hit.key = "A/RES/76/19@en#6.a";
    hit.symbol = "A/RES/76/19";
    hit.pinpoint = "6.a";
    hit.reference = "A/RES/76/19, para. 6 (a)";
    hit.language = hit.masthead.language = "en";
    hit.masthead.title =
        "Developments in the field of information and telecommunications in the context of "
        "international security";
    hit.masthead.body = "General Assembly";
    hit.masthead.type = "resolution";
    hit.masthead.date = "2021-12-06";
    hit.passage.role = document::Role::operative;
    hit.passage.label = "(a)";
    hit.passage.heading = {"Part II", "Cooperation"};
    hit.passage.context = {
        "Invites all Member States to continue to inform the Secretary-General of their views on "
        "the following questions:"};
    hit.passage.text =
        "Efforts taken at the national level to strengthen information security and to promote "
        "international cooperation in this field;";
    hit.passage.footnotes = {{"3", "See A/65/201 and A/68/98.", 29}};
    hit.footnote_marks = {{{4, 12}}};
    hit.marks = {{50, 61}, {62, 70}};
    hit.url = "https://undocs.org/en/A/RES/76/19";
    hit.reprints = results::Reprints{7, "A/RES/70/237@en#pp9", "A/RES/78/16@en#4", "A/RES/70/237",
                                     "A/RES/78/16"};
    return hit;
}

/// The same place in another language.
inline results::Hit hit_in(const std::string& language, const std::string& text) {
    auto hit = full_hit();
    hit.language = hit.masthead.language = language;
    hit.key = "A/RES/76/19@" + language + "#6.a";
    hit.passage.text = text;
    hit.passage.heading = {};
    hit.passage.context = {};
    hit.passage.footnotes = {};
    hit.footnote_marks = {};
    hit.marks = {};
    hit.reprints.reset();
    return hit;
}

inline results::Hit chinese_hit() {
    auto hit =
        hit_in("zh",
               "请所有会员国继续向秘书长通报它们对下列问题的看法和评估：为加强信息安全和促进这一"
               "领域的国际合作而在国家一级作出的努力（见第76/19号决议）；");
    hit.masthead.title =
        "从国际安全角度看信息和电信领域的发展以及促进国家在网络空间负责任行为的各项努力";
    hit.passage.label = "(a)";
    return hit;
}

inline results::Hit arabic_hit() {
    auto hit = hit_in("ar",
                      "تدعو جميع الدول الأعضاء إلى مواصلة إبلاغ الأمين العام بآرائها وتقييماتها "
                      "بشأن المسائل التالية، آخذة في اعتبارها القرار 76/19");
    hit.masthead.title =
        "التطورات في ميدان المعلومات والاتصالات السلكية واللاسلكية في سياق الأمن الدولي";
    hit.passage.label = "(أ)";
    hit.reference = "A/RES/76/19, para. 6 (أ)";
    return hit;
}

/// Control characters, bidirectional overrides and broken UTF-8 in every text.
inline results::Hit hostile_hit() {
    const std::string evil = "\x1b]0;owned\x07 \u202Etxt.exe\u2066 \u009B31m \xff line\nbreak\r";
    auto hit = full_hit();
    for (auto* text : {&hit.symbol, &hit.reference, &hit.language, &hit.masthead.title,
                       &hit.masthead.date, &hit.masthead.digest, &hit.passage.label,
                       &hit.passage.text, &hit.url, &hit.reprints->first_reference}) {
        *text += evil;
    }
    hit.passage.heading = {evil};
    hit.passage.context = {evil};
    hit.passage.footnotes = {{evil, evil, 2}};
    hit.footnote_marks = {{{0, 400}}};
    hit.marks = {{90, 200}, {3, 1}, {4000, 5000}};
    hit.passage.page = 5;
    return hit;
}

inline results::Results results_of(std::vector<results::Hit> hits) {
    results::Results results;
    results.query = "information security";
    results.parsed = "(and (word information) (word security))";
    for (std::size_t i = 0; i < hits.size(); ++i) hits[i].rank = i + 1;
    results.total = {hits.size(), true};
    results.hits = std::move(hits);
    return results;
}

}  // namespace chancery::output::samples

// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/index/stored.hpp"

#include <cstdint>
#include <type_traits>

#include "indexer/index/archive.hpp"

namespace chancery::index {
namespace {

constexpr std::uint64_t max_elements = 1'000'000;

using Writer = ArchiveWriter;
using Reader = ArchiveReader;

template <class Archive>
constexpr bool reads = std::is_same_v<Archive, Reader>;

/// Const when writing, not when reading.
template <class Archive, class T>
using Of = std::conditional_t<reads<Archive>, T, const T>;

template <class Archive, class Vector, class Describe>
void list(Archive& archive, Vector& elements, Describe describe_one) {
    if constexpr (reads<Archive>) {
        const std::uint64_t size = archive.number();
        // Every element takes a byte at least: a longer list than that is damage.
        if (size > max_elements || size > archive.bytes.size()) {
            archive.sound = false;
            return;
        }
        elements.resize(size);
    } else {
        archive.number(elements.size());
    }
    for (auto& element : elements) describe_one(archive, element);
}

template <class Archive, class Vector>
void strings(Archive& archive, Vector& elements) {
    list(archive, elements, [](Archive& inner, auto& text) { inner(text); });
}

template <class Archive>
void describe_footnote(Archive& archive, Of<Archive, document::Footnote>& note) {
    archive(note.number);
    archive(note.text);
    archive(note.offset);
}

template <class Archive>
void describe_citation(Archive& archive, Of<Archive, document::Citation>& citation) {
    archive(citation.begin);
    archive(citation.end);
    archive(citation.footnote);
    archive(citation.symbol);
    archive(citation.places);
    archive(citation.verb);
}

template <class Archive>
void describe_role(Archive& archive, Of<Archive, document::Role>& role) {
    auto number = static_cast<unsigned>(role);
    archive(number);
    if constexpr (reads<Archive>) {
        archive.sound = archive.sound && number <= static_cast<unsigned>(document::Role::row);
        if (archive.sound) role = static_cast<document::Role>(number);
    }
}

template <class Archive>
void describe_vote(Archive& archive, Of<Archive, document::Vote>& vote) {
    archive(vote.recorded);
    if (!vote.recorded) return;
    archive(vote.in_favour);
    archive(vote.against);
    archive(vote.abstaining);
    strings(archive, vote.states_in_favour);
    strings(archive, vote.states_against);
    strings(archive, vote.states_abstaining);
    archive(vote.item);
}

template <class Archive>
void describe(Archive& archive, Of<Archive, document::Passage>& passage) {
    strings(archive, passage.pinpoint.units);
    strings(archive, passage.letters);
    describe_role(archive, passage.role);
    archive(passage.label);
    strings(archive, passage.heading);
    strings(archive, passage.context);
    archive(passage.text);
    list(archive, passage.footnotes,
         [](Archive& a, auto& note) { describe_footnote<Archive>(a, note); });
    list(archive, passage.citations,
         [](Archive& a, auto& citation) { describe_citation<Archive>(a, citation); });
    archive(passage.verb);
    archive(passage.page);
    archive(passage.speaker);
    archive(passage.language);
    describe_vote<Archive>(archive, passage.vote);
}

template <class Archive>
void describe(Archive& archive, Of<Archive, document::Masthead>& masthead) {
    for (auto* text :
         {&masthead.symbol.name, &masthead.language, &masthead.title, &masthead.body,
          &masthead.type, &masthead.session, &masthead.date, &masthead.published, &masthead.meeting,
          &masthead.meeting_record, &masthead.committee, &masthead.agenda_title, &masthead.adoption,
          &masthead.format, &masthead.digest}) {
        archive(*text);
    }
    archive(masthead.parent);
    strings(archive, masthead.other_symbols);
    strings(archive, masthead.agenda);
    strings(archive, masthead.drafts);
    strings(archive, masthead.reports);
    strings(archive, masthead.sponsors);
    list(archive, masthead.subjects, [](Archive& inner, auto& subject) {
        inner(subject.term);
        inner(subject.vocabulary);
    });
    describe_vote<Archive>(archive, masthead.vote);
}

template <class Archive>
void describe(Archive& archive, Of<Archive, EditionRecord>& record) {
    describe(archive, record.masthead);
    archive(record.formula);
    archive(record.source);
    archive(record.passages);
}

template <class T>
std::string encoded(const T& value) {
    Writer writer;
    describe(writer, value);
    return std::move(writer.bytes);
}

template <class T>
Result<T> decoded(std::string_view bytes) {
    Reader reader(bytes);
    T value;
    describe(reader, value);
    if (!reader.sound || !reader.bytes.empty()) {
        return fail(Kind::index, "a stored record", "it is damaged",
                    "check the index with chancery-index --verify, or build it anew");
    }
    return value;
}

}  // namespace

std::string encode(const document::Passage& passage) {
    return encoded(passage);
}
std::string encode(const EditionRecord& record) {
    return encoded(record);
}
Result<document::Passage> decode_passage(std::string_view bytes) {
    return decoded<document::Passage>(bytes);
}
Result<EditionRecord> decode_edition(std::string_view bytes) {
    return decoded<EditionRecord>(bytes);
}

}  // namespace chancery::index

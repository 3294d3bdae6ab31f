// SPDX-License-Identifier: GPL-2.0-or-later
#include "indexer/readers/docx/paragraph.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "indexer/readers/docx/labels.hpp"
#include "indexer/readers/docx/table_notes.hpp"
#include "indexer/text/table.hpp"

namespace chancery::readers {
namespace {

constexpr std::string_view blanks = " \t\n\r";

bool all_blank(std::string_view text) {
    return text.find_first_not_of(blanks) == text.npos;
}

}  // namespace

void DocxParagraph::add(std::string_view characters, const RunLook& look) {
    if (characters.empty()) return;
    block_.text += characters;
    const Stretch stretch{block_.text.size(), look.bold.value_or(false),
                          look.italic.value_or(false), look.raised.value_or(false),
                          look.half_points.value_or(0)};
    if (!stretches_.empty() && stretches_.back().bold == stretch.bold &&
        stretches_.back().italic == stretch.italic && stretches_.back().raised == stretch.raised &&
        stretches_.back().half_points == stretch.half_points) {
        stretches_.back().end = stretch.end;
    } else {
        stretches_.push_back(stretch);
    }
}

void DocxParagraph::add_note(document::RawNote note, std::vector<document::RawLink> links) {
    note.offset = block_.text.size();
    for (document::RawLink& link : links) {
        link.note = static_cast<int>(block_.notes.size());
        block_.links.push_back(std::move(link));
    }
    block_.notes.push_back(std::move(note));
}

/// A note with a mark of the author's own begins with that mark as typed text.
void DocxParagraph::end_custom_mark() {
    document::RawNote& note = block_.notes.back();
    note.number = std::string(text::trim(note.number));
    if (!note.text.starts_with(note.number)) return;
    const std::size_t text = note.text.find_first_not_of(blanks, note.number.size());
    const std::size_t count = std::min(text, note.text.size());
    note.text.erase(0, count);
    const int index = static_cast<int>(block_.notes.size()) - 1;
    for (document::RawLink& link : block_.links) {
        if (link.note != index) continue;
        link.begin -= std::min(link.begin, count);
        link.end -= std::min(link.end, count);
    }
}

void DocxParagraph::open_link(std::string address) {
    end_link();
    addresses_.push_back(std::move(address));
    link_begin_ = block_.text.size();
}

void DocxParagraph::close_link() {
    end_link();
    if (!addresses_.empty()) addresses_.pop_back();
    link_begin_ = block_.text.size();
}

/// Keeps what stands between the last opening or closing and here. Pieces of one link stand side by
/// side with the same address.
void DocxParagraph::end_link() {
    if (addresses_.empty() || addresses_.back().empty()) return;
    const std::size_t end = block_.text.size();
    if (all_blank(std::string_view(block_.text).substr(link_begin_))) return;
    auto& links = block_.links;
    if (!links.empty() && links.back().note < 0 && links.back().end == link_begin_ &&
        links.back().address == addresses_.back()) {
        links.back().end = end;
        return;
    }
    links.push_back({link_begin_, end, -1, addresses_.back()});
}

bool DocxParagraph::is_blank() const {
    return all_blank(block_.text);
}

void DocxParagraph::begins_on(unsigned page) {
    if (std::exchange(paged_, true)) return;
    block_.page = page;
}

document::Block DocxParagraph::finish() {
    while (!addresses_.empty()) close_link();
    trim();
    take_label();
    take_raised_label();
    take_table_marks();
    settle_look();
    return std::move(block_);
}

void DocxParagraph::trim() {
    const std::size_t begin = block_.text.find_first_not_of(blanks);
    const std::size_t end = block_.text.find_last_not_of(blanks);
    block_.text.resize(end == block_.text.npos ? 0 : end + 1);
    cut_front(begin == block_.text.npos ? 0 : std::min(begin, block_.text.size()));
}

void DocxParagraph::take_label() {
    const std::size_t label = typed_label(block_.text);
    if (label == 0) return;
    const std::size_t text = block_.text.find_first_not_of(blanks, label);
    // A mark inside the label would lose its place.
    const bool marked = std::ranges::any_of(
        block_.notes, [&](const document::RawNote& note) { return note.offset < text; });
    if (text == block_.text.npos || marked) return;
    block_.number = block_.text.substr(0, label);
    cut_front(text);
}

void DocxParagraph::cut_front(std::size_t count) {
    cut_out(0, count);
    const std::size_t size = block_.text.size();
    for (document::RawNote& note : block_.notes) note.offset = std::min(note.offset, size);
    for (document::RawLink& link : block_.links) {
        if (link.note < 0) link.end = std::min(link.end, size);
    }
    for (Stretch& stretch : stretches_) stretch.end = std::min(stretch.end, size);
    std::erase_if(stretches_, [](const Stretch& stretch) { return stretch.end == 0; });
}

/// "a" of a table's note, with or without a tab behind it.
void DocxParagraph::take_raised_label() {
    if (stretches_.empty() || !stretches_.front().raised || !block_.number.empty()) return;
    const std::size_t end = stretches_.front().end;
    const std::string mark(text::trim(std::string_view(block_.text).substr(0, end)));
    const std::size_t text = block_.text.find_first_not_of(blanks, end);
    if (!is_table_mark(mark) || text == block_.text.npos) return;
    block_.kind = document::BlockKind::table_note;
    block_.number = mark;
    cut_front(text);
}

/// "a" behind a word.
void DocxParagraph::take_table_marks() {
    for (std::size_t i = stretches_.size(); i-- > 1;) {
        if (!stretches_[i].raised) continue;
        const std::size_t begin = stretches_[i - 1].end, count = stretches_[i].end - begin;
        const std::string raised = block_.text.substr(begin, count);
        if (!is_table_mark(raised)) continue;
        const auto later = std::ranges::find_if(
            block_.notes, [&](const document::RawNote& note) { return note.offset > begin; });
        const int index = static_cast<int>(later - block_.notes.begin());
        block_.notes.insert(later, {raised, std::string(pending_note), begin});
        for (document::RawLink& link : block_.links) {
            if (link.note >= index) ++link.note;
        }
        cut_out(begin, count);
    }
}

void DocxParagraph::cut_out(std::size_t begin, std::size_t count) {
    block_.text.erase(begin, count);
    const auto move = [&](std::size_t& offset) {
        if (offset > begin) offset -= std::min(count, offset - begin);
    };
    for (document::RawNote& note : block_.notes) move(note.offset);
    for (document::RawLink& link : block_.links) {
        if (link.note >= 0) continue;
        move(link.begin);
        move(link.end);
    }
    for (Stretch& stretch : stretches_) move(stretch.end);
    std::erase_if(block_.links, [](const document::RawLink& link) {
        return link.note < 0 && link.begin == link.end;
    });
}

/// Bold and italics at the start, blanks between them included; the size that most letters have.
void DocxParagraph::settle_look() {
    std::map<int, std::size_t> sizes;
    std::size_t begin = 0;
    bool bold = true, italic = true;
    for (const Stretch& stretch : stretches_) {
        const std::string_view piece =
            std::string_view(block_.text).substr(begin, stretch.end - begin);
        begin = stretch.end;
        if (all_blank(piece)) continue;
        sizes[stretch.half_points] += piece.size();
        bold = bold && stretch.bold;
        italic = italic && stretch.italic;
        if (bold) block_.strong = stretch.end;
        if (italic) block_.emphasis = stretch.end;
    }
    block_.bold = bold && !sizes.empty();
    const auto most = std::ranges::max_element(
        sizes, {}, [](const std::pair<const int, std::size_t>& row) { return row.second; });
    if (most != sizes.end()) block_.size = static_cast<float>(most->first) / 2;
}

}  // namespace chancery::readers

// SPDX-License-Identifier: GPL-2.0-or-later
#include "searcher/output/diff_pieces.hpp"

#include <fmt/format.h>

namespace chancery::output {
namespace {

using lookup::DiffPart;
using lookup::PartKind;

Piece removed(std::string_view text, bool colour) {
    return piece(colour ? std::string(text) : fmt::format("[-{}-]", text), Style::removed);
}

Piece added(std::string_view text, bool colour) {
    return piece(colour ? std::string(text) : fmt::format("{{+{}+}}", text), Style::added);
}

/// The part of that number when it is of that kind.
const DiffPart* part_at(std::span<const DiffPart> parts, std::size_t number, PartKind kind) {
    return number < parts.size() && parts[number].kind == kind ? &parts[number] : nullptr;
}

bool has_blank(std::string_view text) {
    return text.find(' ') != std::string_view::npos;
}

}  // namespace

std::vector<Piece> diff_pieces(std::span<const DiffPart> parts, bool colour) {
    std::vector<Piece> pieces;
    bool blanks = false;
    for (const DiffPart& part : parts) blanks = blanks || has_blank(part.text);
    for (std::size_t i = 0; i < parts.size(); ++i) {
        const DiffPart& part = parts[i];
        if (part.kind == PartKind::same) {
            pieces.push_back(piece(part.text));
            continue;
        }
        if (part.kind == PartKind::added) {
            pieces.push_back(added(part.text, colour));
            continue;
        }
        const DiffPart* before = i > 0 ? part_at(parts, i - 1, PartKind::same) : nullptr;
        const bool parted = before == nullptr || before->text.ends_with(' ');
        if (blanks && !parted) pieces.push_back({" "});
        pieces.push_back(removed(part.text, colour));
        const bool replaced = part_at(parts, i + 1, PartKind::added) != nullptr;
        // Without marks a replacement would run together with what it replaces.
        if (replaced ? colour : blanks && parted) pieces.push_back({" "});
    }
    return pieces;
}

}  // namespace chancery::output

// SPDX-License-Identifier: GPL-2.0-or-later
//
// Which citations a quotation belongs to: those right behind it ("..." (A/70/174, para. 13)), those
// of its notes ("..."[^3]), those of its sentence; of a block quote also those at its end, in the
// sentence that leads to it and at the start of what follows.
#pragma once

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/reference/finder/find.hpp"
#include "searcher/manuscript/note_references.hpp"
#include "searcher/manuscript/quotations.hpp"

namespace chancery::manuscript {

struct Attribution {
    std::vector<std::size_t> citations;  ///< numbers of finds, the likeliest first
    bool sure = false;                   ///< they stand in its sentence, not only near it
};

class Attributor {
  public:
    /// All must outlive it.
    Attributor(const Manuscript& manuscript, const std::vector<reference::finder::Find>& finds,
               const std::vector<Quotation>& quotations);

    Attribution of(std::size_t quotation) const;

  private:
    std::vector<std::size_t> finds_in(std::size_t begin, std::size_t end) const;
    std::vector<std::size_t> behind(const Quotation& quotation, std::size_t end) const;
    std::vector<std::size_t> noted(std::size_t begin, std::size_t end) const;
    void add_around_block(const Quotation& quotation, Attribution& attribution) const;

    std::string_view text_;
    const Manuscript& manuscript_;
    const std::vector<reference::finder::Find>& finds_;
    const std::vector<Quotation>& quotations_;
    std::map<std::string, NoteText, std::less<>> notes_;  // by their marks
};

}  // namespace chancery::manuscript

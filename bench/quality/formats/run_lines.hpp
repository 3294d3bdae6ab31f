// SPDX-License-Identifier: GPL-2.0-or-later
//
// Runs as they are written. Evaluation programs order by score and break ties by document number,
// so a run whose scores tie is scored in another order than it was ranked. Scores are therefore
// written strictly decreasing as 32-bit floats: one that does not fall below the one before it is
// lowered by the least step that a float has. The order given is the order that is read back.
#pragma once

#include <ostream>
#include <span>
#include <string>
#include <string_view>

namespace chancery::quality {

struct Scored {
    std::string document;
    double score = 0;
};

/// Writes one topic's lines "TOPIC Q0 DOCUMENT RANK SCORE TAG". `ranking` is best first; its scores
/// may tie. A blank within topic, document or tag would shift the fields: it is written as "_".
void write_ranking(std::ostream& out, std::string_view topic, std::span<const Scored> ranking,
                   std::string_view tag);

}  // namespace chancery::quality

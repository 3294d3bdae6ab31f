// SPDX-License-Identifier: GPL-2.0-or-later
#include "bench/quality/measures/binary_preference.hpp"

#include <algorithm>

namespace chancery::quality {

double binary_preference(const JudgedRanking& ranking, const Parameters& parameters) {
    const long relevant = ranking.relevant(parameters.relevant);
    const long nonrelevant = ranking.judged_nonrelevant(parameters.relevant);
    long above = 0;
    double sum = 0;
    for (const long value : ranking.relevance) {
        if (value == not_in_pool || value == not_judged) continue;
        if (value < parameters.relevant) {
            ++above;
        } else if (above == 0) {
            sum += 1.0;
        } else {
            sum += 1.0 - static_cast<double>(std::min(above, relevant)) /
                             static_cast<double>(std::min(nonrelevant, relevant));
        }
    }
    return relevant > 0 ? sum / static_cast<double>(relevant) : sum;
}

}  // namespace chancery::quality

# SPDX-License-Identifier: GPL-2.0-or-later
"""A TREC run made with SQLite's FTS5, the peer that anyone has at hand.

Tokenizers: `porter unicode61` for English, `trigram` for Chinese, `unicode61` elsewhere. A topic is
the OR of its distinct words (of Chinese its runs of three letters), ranked by FTS5's bm25().
"""
import re
import sqlite3

TOKENIZERS = {"en": "porter unicode61", "zh": "trigram"}
DEPTH = 1000


def words_of(text, language):
    words = re.findall(r"\w+", text.lower())
    if language == "zh":
        words = [word[i:i + 3] for word in words for i in range(max(1, len(word) - 2))]
        words = [word for word in words if len(word) == 3]
    return list(dict.fromkeys(words))


def fts5_run(documents, topics, language, path):
    """`documents`: (number, text) pairs; `topics`: (id, text) pairs. Writes the run to `path`."""
    base = sqlite3.connect(":memory:")
    base.execute("CREATE VIRTUAL TABLE documents USING fts5(number UNINDEXED, text, "
                 f"tokenize = '{TOKENIZERS.get(language, 'unicode61')}')")
    base.executemany("INSERT INTO documents VALUES (?, ?)", documents)
    select = ("SELECT number, bm25(documents) FROM documents WHERE documents MATCH ? "
              "ORDER BY bm25(documents), rowid LIMIT ?")
    with open(path, "w", encoding="utf-8") as run:
        for topic, text in topics:
            words = words_of(text, language)
            if not words:
                continue
            query = " OR ".join(f'"{word}"' for word in words)
            for rank, (number, _) in enumerate(base.execute(select, (query, DEPTH)), 1):
                # By rank: scores of FTS5 tie, and programs that evaluate would break ties anew.
                run.write(f"{topic} Q0 {number} {rank} {DEPTH - rank} fts5\n")
    base.close()

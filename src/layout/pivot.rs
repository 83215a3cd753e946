//! A first arrangement by pivot multidimensional scaling (Brandes and Pich, 2007): distances to a few
//! far-apart nodes, squeezed into the two directions that keep most of them. n log n for any graph.

use super::distance::Walker;
use super::graph::Graph;
use super::random::Random;
use crate::geometry::Point;

/// Nodes from which distances are measured.
const PIVOTS: usize = 24;
const POWER_STEPS: usize = 40;

/// Places the nodes of a connected graph; `lengths` are its links'. Deterministic; equal nodes are told
/// apart by a small offset seeded from their keys.
pub(super) fn place(graph: &Graph, lengths: &[f64]) -> Vec<Point> {
    let n = graph.len();
    let columns = centred_columns(graph, lengths);
    let k = columns.len();
    let mut products = vec![0.0; k * k];
    for i in 0..k {
        for j in 0..=i {
            let product = dot(&columns[i], &columns[j]);
            products[i * k + j] = product;
            products[j * k + i] = product;
        }
    }
    let first = eigenvector(&mut products, k, 1);
    let second = eigenvector(&mut products, k, 2);
    let blend = |vector: &[f64], i: usize| -> f64 {
        columns.iter().zip(vector).map(|(column, share)| column[i] * share).sum()
    };
    let mut points: Vec<Point> = (0..n).map(|i| Point::new(blend(&first, i), blend(&second, i))).collect();
    scale_to(&mut points, mean(lengths), graph);
    points
}

/// For each pivot, −½ of the squared distances to it, centred both ways.
fn centred_columns(graph: &Graph, lengths: &[f64]) -> Vec<Vec<f64>> {
    let n = graph.len();
    let mut walker = Walker::new(n);
    let mut nearest = vec![f64::INFINITY; n];
    let mut pivot = (0..n).max_by_key(|&i| (graph.degree(i), n - i)).unwrap_or(0);
    let mut columns = Vec::new();
    while columns.len() < PIVOTS.min(n) {
        let mut distances = vec![0.0; n];
        walker.measure(graph, lengths, pivot, &mut distances);
        for i in 0..n {
            if distances[i] < nearest[i] {
                nearest[i] = distances[i];
            }
            distances[i] *= distances[i];
        }
        columns.push(distances);
        pivot = farthest(&nearest);
    }
    let row_means: Vec<f64> =
        (0..n).map(|i| columns.iter().map(|column| column[i]).sum::<f64>() / columns.len() as f64).collect();
    let grand_mean = mean(&row_means);
    for column in &mut columns {
        let column_mean = mean(column);
        for (value, row_mean) in column.iter_mut().zip(&row_means) {
            *value = -0.5 * (*value - row_mean - column_mean + grand_mean);
        }
    }
    columns
}

fn farthest(distances: &[f64]) -> usize {
    let mut best = 0;
    for (i, distance) in distances.iter().enumerate() {
        if *distance > distances[best] {
            best = i;
        }
    }
    best
}

/// The strongest eigenvector of a symmetric k×k matrix by power iteration, taken out of it afterwards.
fn eigenvector(matrix: &mut [f64], k: usize, seed: u64) -> Vec<f64> {
    let mut random = Random::seeded(seed);
    let mut vector: Vec<f64> = (0..k).map(|_| random.signed()).collect();
    normalise(&mut vector);
    for _ in 0..POWER_STEPS {
        let mut image: Vec<f64> = matrix.chunks_exact(k).map(|row| dot(row, &vector)).collect();
        if normalise(&mut image) == 0.0 {
            break;
        }
        vector = image;
    }
    let image: Vec<f64> = matrix.chunks_exact(k).map(|row| dot(row, &vector)).collect();
    let value = dot(&image, &vector);
    for i in 0..k {
        for j in 0..k {
            matrix[i * k + j] -= value * vector[i] * vector[j];
        }
    }
    vector
}

/// Scales a vector to length one and tells its length; leaves it alone when that is 0.
fn normalise(vector: &mut [f64]) -> f64 {
    let length = dot(vector, vector).sqrt();
    if length > 0.0 {
        vector.iter_mut().for_each(|x| *x /= length);
    }
    length
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(x, y)| x * y).sum()
}

fn mean(values: &[f64]) -> f64 {
    if values.is_empty() { 0.0 } else { values.iter().sum::<f64>() / values.len() as f64 }
}

/// Scales so that links are `length` long on average, and tells coincident nodes apart.
fn scale_to(points: &mut [Point], length: f64, graph: &Graph) {
    let drawn: f64 = graph.links.iter().map(|link| points[link.a].distance(points[link.b])).sum();
    let factor = if drawn > 0.0 { length * graph.links.len() as f64 / drawn } else { 1.0 };
    let factor = if factor.is_finite() { factor } else { 1.0 };
    for (point, key) in points.iter_mut().zip(&graph.key) {
        let mut random = Random::seeded(*key);
        let (dx, dy) = (random.signed() * length * 0.1, random.signed() * length * 0.1);
        *point = Point::new(point.x * factor + dx, point.y * factor + dy);
    }
}

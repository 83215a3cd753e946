//! A first arrangement by pivot multidimensional scaling (Brandes and Pich, 2007): distances to a few
//! far-apart nodes, squeezed into the two directions that keep most of them. n log n for any graph.

use super::distance::Walker;
use super::each::{numbers, sum};
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
    let blend = |vector: &[f64], i: usize| sum(k, &mut |j| columns[j][i] * vector[j]);
    let mut points = Vec::with_capacity(n);
    for i in 0..n {
        points.push(Point::new(blend(&first, i), blend(&second, i)));
    }
    scale_to(&mut points, mean(lengths), graph);
    points
}

/// For each pivot, −½ of the squared distances to it, centred both ways.
fn centred_columns(graph: &Graph, lengths: &[f64]) -> Vec<Vec<f64>> {
    let n = graph.len();
    let mut walker = Walker::new(n);
    let mut nearest = vec![f64::INFINITY; n];
    let mut pivot = farthest(n, &|i| graph.degree(i) as f64);
    let mut columns: Vec<Vec<f64>> = Vec::new();
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
        pivot = farthest(n, &|i| nearest[i]);
    }
    let count = columns.len();
    let row_means = numbers(n, &mut |i| sum(count, &mut |j| columns[j][i]) / count as f64);
    let grand_mean = mean(&row_means);
    for column in &mut columns {
        let column_mean = mean(column);
        for i in 0..n {
            column[i] = -0.5 * (column[i] - row_means[i] - column_mean + grand_mean);
        }
    }
    columns
}

/// The first of the positions with the largest number.
fn farthest(count: usize, of: &dyn Fn(usize) -> f64) -> usize {
    let mut best = 0;
    for i in 1..count {
        if of(i) > of(best) {
            best = i;
        }
    }
    best
}

/// The strongest eigenvector of a symmetric k×k matrix by power iteration, taken out of it afterwards.
fn eigenvector(matrix: &mut [f64], k: usize, seed: u64) -> Vec<f64> {
    let mut random = Random::seeded(seed);
    let mut vector = numbers(k, &mut |_| random.signed());
    normalise(&mut vector);
    for _ in 0..POWER_STEPS {
        let mut image = product(matrix, &vector);
        if normalise(&mut image) == 0.0 {
            break;
        }
        vector = image;
    }
    let value = dot(&product(matrix, &vector), &vector);
    for i in 0..k {
        for j in 0..k {
            matrix[i * k + j] -= value * vector[i] * vector[j];
        }
    }
    vector
}

fn product(matrix: &[f64], vector: &[f64]) -> Vec<f64> {
    let k = vector.len();
    numbers(k, &mut |row| dot(&matrix[row * k..(row + 1) * k], vector))
}

/// Scales a vector to length one and tells its length; leaves it alone when that is 0.
fn normalise(vector: &mut [f64]) -> f64 {
    let length = dot(vector, vector).sqrt();
    if length > 0.0 {
        for x in vector {
            *x /= length;
        }
    }
    length
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    sum(a.len(), &mut |i| a[i] * b[i])
}

fn mean(values: &[f64]) -> f64 {
    sum(values.len(), &mut |i| values[i]) / values.len().max(1) as f64
}

/// Scales so that links are `length` long on average, and tells coincident nodes apart.
fn scale_to(points: &mut [Point], length: f64, graph: &Graph) {
    let drawn = sum(graph.links.len(), &mut |l| points[graph.links[l].a].distance(points[graph.links[l].b]));
    let factor = if drawn > 0.0 { length * graph.links.len() as f64 / drawn } else { 1.0 };
    let factor = if factor.is_finite() { factor } else { 1.0 };
    for (point, key) in points.iter_mut().zip(&graph.key) {
        let mut random = Random::seeded(*key);
        let (dx, dy) = (random.signed() * length * 0.1, random.signed() * length * 0.1);
        *point = Point::new(point.x * factor + dx, point.y * factor + dy);
    }
}

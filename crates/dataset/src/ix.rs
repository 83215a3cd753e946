//! Positions of records in the lists of a `Dataset`, one type a list, so that none is taken for another.

macro_rules! index_types {
    ($($(#[$doc:meta])* $name:ident),*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub u32);

        impl $name {
            /// As a position in the dataset's list of the same kind.
            #[must_use]
            pub const fn at(self) -> usize {
                self.0 as usize
            }
        }
    )*};
}

index_types!(
    /// A position in `Dataset::sources`.
    SourceIx,
    /// A position in `Dataset::entities`.
    EntityIx,
    /// A position in `Dataset::relations`.
    RelationIx,
    /// A position in `Dataset::disputes`.
    DisputeIx,
    /// A position in `Dataset::events`.
    EventIx
);

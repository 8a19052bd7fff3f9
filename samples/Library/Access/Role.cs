namespace Library.Access;

/// <summary>What a member may do.</summary>
public enum Role
{
    /// <summary>Borrows books.</summary>
    Reader,

    /// <summary>Works in the library.</summary>
    Librarian,
}

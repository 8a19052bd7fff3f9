namespace Library.Loans;

/// <summary>Which loans to list.</summary>
public enum LoanState
{
    /// <summary>The book is out.</summary>
    Open,

    /// <summary>The book is back.</summary>
    Returned,

    /// <summary>The book is out and should be back.</summary>
    Overdue,
}

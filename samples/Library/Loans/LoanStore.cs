using System.Collections.Immutable;
using Library.Access;
using Library.Common;

namespace Library.Loans;

/// <summary>Loans and holds, in memory. Thread-safe.</summary>
/// <param name="time">The current day.</param>
public sealed class LoanStore(TimeProvider time)
{
    private const int Days = 28;
    private const int MostRenewals = 2;

    private readonly Lock _lock = new();
    private ImmutableSortedDictionary<int, Loan> _loans = ImmutableSortedDictionary.Create<int, Loan>()
        .Add(1, new Loan(1, "9780141439600", "1001", new DateOnly(2020, 1, 31)))
        .Add(2, new Loan(2, "9780141439587", "1003", new DateOnly(2020, 2, 29)));

    private ImmutableSortedDictionary<int, Hold> _holds = ImmutableSortedDictionary<int, Hold>.Empty;

    private DateOnly Today => DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);

    /// <summary>Lists loans.</summary>
    /// <param name="card">Only those of this member; null for all.</param>
    /// <param name="state">Only those in this state; null for all.</param>
    public IEnumerable<Loan> List(string? card, LoanState? state) =>
        _loans.Values.Where(loan => (card is null || loan.Card == card) && state switch
        {
            LoanState.Open => loan.Returned is null,
            LoanState.Returned => loan.Returned is not null,
            LoanState.Overdue => loan.Returned is null && loan.Due < Today,
            _ => true,
        });

    /// <summary>Lends a book.</summary>
    /// <param name="isbn">The book.</param>
    /// <param name="card">The member.</param>
    /// <exception cref="AlreadyLentException">Another member has it.</exception>
    /// <exception cref="FeesException">The member has books that are overdue.</exception>
    public Loan Lend(string isbn, string card)
    {
        lock (_lock)
        {
            if (List(card, LoanState.Overdue).Count() is > 0 and var overdue)
            {
                throw new FeesException(overdue);
            }

            if (List(null, LoanState.Open).FirstOrDefault(loan => loan.Isbn == isbn) is { } other)
            {
                throw new AlreadyLentException(isbn, other.Due);
            }

            var loan = new Loan(_loans.Count + 1, isbn, card, Today.AddDays(Days));
            _loans = _loans.Add(loan.Id, loan);
            return loan;
        }
    }

    /// <summary>Returns a loan of a member; a librarian sees all.</summary>
    /// <param name="id">The loan.</param>
    /// <param name="card">The member.</param>
    /// <param name="role">The member's role.</param>
    /// <exception cref="NotFoundException">There is no such loan of this member.</exception>
    public Loan Get(int id, string card, Role role) =>
        _loans.TryGetValue(id, out var loan) && (loan.Card == card || role == Role.Librarian) ? loan : throw new NotFoundException($"There is no loan {id}.");

    /// <summary>Gives a member more time.</summary>
    /// <param name="loan">The loan.</param>
    /// <exception cref="RenewalLimitException">It has been renewed too often.</exception>
    public Loan Renew(Loan loan) =>
        loan.Renewals < MostRenewals
            ? Set(loan with { Renewals = loan.Renewals + 1, Due = loan.Due.AddDays(Days) })
            : throw new RenewalLimitException(MostRenewals);

    /// <summary>Takes a book back.</summary>
    /// <param name="loan">The loan.</param>
    public Loan Return(Loan loan) => Set(loan with { Returned = Today });

    /// <summary>Puts a member into the line for a book.</summary>
    /// <param name="isbn">The book.</param>
    /// <param name="card">The member.</param>
    public Hold PutOnHold(string isbn, string card)
    {
        lock (_lock)
        {
            var hold = new Hold(_holds.IsEmpty ? 1 : _holds.Keys.Last() + 1, isbn, card);
            _holds = _holds.Add(hold.Id, hold);
            return hold;
        }
    }

    /// <summary>Lists the holds of a member.</summary>
    /// <param name="card">The member.</param>
    public IEnumerable<Hold> HoldsOf(string card) => _holds.Values.Where(hold => hold.Card == card);

    /// <summary>Removes a hold of a member.</summary>
    /// <param name="id">The hold.</param>
    /// <param name="card">The member.</param>
    /// <exception cref="NotFoundException">There is no such hold of this member.</exception>
    public void RemoveHold(int id, string card)
    {
        lock (_lock)
        {
            _holds = _holds.TryGetValue(id, out var hold) && hold.Card == card ? _holds.Remove(id) : throw new NotFoundException($"There is no hold {id}.");
        }
    }

    private Loan Set(Loan loan)
    {
        lock (_lock)
        {
            _loans = _loans.SetItem(loan.Id, loan);
            return loan;
        }
    }
}

using System.Text;
using Library.Access;
using Library.Common;
using Sluice;

namespace Library.Loans;

/// <summary>What members borrow and wait for.</summary>
/// <param name="loans">Loans and holds.</param>
/// <param name="audit">Records the changes.</param>
[LambdaFunction(MemorySize = 512, Timeout = 30), Authorize("members")]
public sealed class LoansFunction(LoanStore loans, AuditTrail audit)
{
    /// <summary>Borrows a book.</summary>
    /// <param name="card">Who calls.</param>
    /// <param name="request">The book.</param>
    [HttpPost("/loans"), Throws<FeesException>(402)]
    public Created<Loan> Borrow([FromAuthorizer("principalId")] string card, Request request)
    {
        var loan = loans.Lend(request.Isbn, card);
        audit.Changed(request.Isbn);
        return Results.Created($"loans/{loan.Id}", loan);
    }

    /// <summary>Lists the caller's loans.</summary>
    /// <param name="card">Who calls.</param>
    /// <param name="state">Only the loans in this state.</param>
    [HttpGet("/loans")]
    public IEnumerable<Loan> ListLoans([FromAuthorizer("principalId")] string card, LoanState? state = null) => loans.List(card, state);

    /// <summary>Reminds the caller of each book that is out, as server-sent events.</summary>
    /// <param name="card">Who calls.</param>
    [HttpGet("/loans/reminders"), Proxy, Produces("text/event-stream")]
    public async IAsyncEnumerable<Loan> WatchReminders([FromAuthorizer("principalId")] string card)
    {
        foreach (var loan in loans.List(card, LoanState.Open))
        {
            await Task.Yield();
            yield return loan;
        }
    }

    /// <summary>Shows a loan of the caller; a librarian sees all.</summary>
    /// <param name="card">Who calls.</param>
    /// <param name="role">The caller's role.</param>
    /// <param name="id">The loan.</param>
    [HttpGet("/loans/{id}")]
    public Loan GetLoan([FromAuthorizer("principalId")] string card, [FromAuthorizer] Role role, int id) => loans.Get(id, card, role);

    /// <summary>Asks for more time.</summary>
    /// <param name="card">Who calls.</param>
    /// <param name="role">The caller's role.</param>
    /// <param name="id">The loan.</param>
    [HttpPost("/loans/{id}/renewals")]
    public Loan Renew([FromAuthorizer("principalId")] string card, [FromAuthorizer] Role role, int id) => loans.Renew(loans.Get(id, card, role));

    /// <summary>Brings a book back.</summary>
    /// <param name="card">Who calls.</param>
    /// <param name="role">The caller's role.</param>
    /// <param name="id">The loan.</param>
    [HttpPost("/loans/{id}/return")]
    public Loan Return([FromAuthorizer("principalId")] string card, [FromAuthorizer] Role role, int id)
    {
        var loan = loans.Return(loans.Get(id, card, role));
        audit.Changed(loan.Isbn);
        return loan;
    }

    /// <summary>Waits for a book.</summary>
    /// <param name="card">Who calls.</param>
    /// <param name="request">The book.</param>
    [HttpPost("/holds")]
    public Created<Hold> PutOnHold([FromAuthorizer("principalId")] string card, Request request)
    {
        var hold = loans.PutOnHold(request.Isbn, card);
        return Results.Created($"holds/{hold.Id}", hold);
    }

    /// <summary>Lists what the caller waits for.</summary>
    /// <param name="card">Who calls.</param>
    [HttpGet("/holds")]
    public IEnumerable<Hold> ListHolds([FromAuthorizer("principalId")] string card) => loans.HoldsOf(card);

    /// <summary>No longer waits for a book.</summary>
    /// <param name="card">Who calls.</param>
    /// <param name="id">The hold.</param>
    [HttpDelete("/holds/{id}")]
    public void RemoveHold([FromAuthorizer("principalId")] string card, int id) => loans.RemoveHold(id, card);

    /// <summary>Lists all books that should be back, for a spreadsheet.</summary>
    [HttpGet("/reports/overdue"), Produces("text/csv"), Filter<LibrariansOnly>]
    public string ReportOverdue()
    {
        var csv = new StringBuilder("loan,isbn,card,due\n");
        foreach (var loan in loans.List(null, LoanState.Overdue))
        {
            csv.Append(System.Globalization.CultureInfo.InvariantCulture, $"{loan.Id},{loan.Isbn},{loan.Card},{loan.Due:yyyy-MM-dd}\n");
        }

        return csv.ToString();
    }

    /// <summary>Reminds everybody who is late. The client does not wait for it.</summary>
    [HttpPost("/reminders"), Async, Filter<LibrariansOnly>]
    public void Remind() => audit.Changed($"{loans.List(null, LoanState.Overdue).Count()} reminders");
}

using Library.Access;
using Library.Common;
using Sluice;

namespace Library.Members;

/// <summary>The members and their sessions.</summary>
/// <param name="members">The members.</param>
/// <param name="tokens">Issues the tokens.</param>
/// <param name="time">The current time.</param>
[LambdaFunction(MemorySize = 512), Authorize("members")]
public sealed class MembersFunction(MemberStore members, Tokens tokens, TimeProvider time)
{
    private static readonly TimeSpan SessionLength = TimeSpan.FromHours(8);

    /// <summary>Registers a member, from the form of the web page.</summary>
    /// <param name="form">The form.</param>
    [HttpPost("/members"), AllowAnonymous]
    public Created<Member> Register([FromForm] Registration form)
    {
        var member = members.Add(form, Role.Reader);
        return Results.Created($"members/{member.Card}", member);
    }

    /// <summary>Lists the members, page by page.</summary>
    /// <param name="page">Which part of the list.</param>
    /// <param name="name">A part of the name, in any letter case.</param>
    [HttpGet("/members"), Filter<LibrariansOnly>]
    public Page<Member> ListMembers([AsParameters] PageRequest page, string? name = null) =>
        page.Of(members.All.Where(member => name is null || member.Name.Contains(name, StringComparison.OrdinalIgnoreCase)), static member => member.Card);

    /// <summary>Shows a member.</summary>
    /// <param name="number">The number of the card.</param>
    [HttpGet("/members/{number}"), Filter<LibrariansOnly>]
    public Member GetMember(string number) => members.Get(number);

    /// <summary>Lets a member borrow or not.</summary>
    /// <param name="number">The number of the card.</param>
    /// <param name="blocked">Whether the member may not borrow.</param>
    [HttpPut("/members/{number}/blocked"), Filter<LibrariansOnly>]
    public Member Block(string number, [FromBody] bool blocked) => members.Set(members.Get(number) with { Blocked = blocked });

    /// <summary>Shows the caller.</summary>
    /// <param name="card">Who calls.</param>
    [HttpGet("/me")]
    public Member GetMe([FromAuthorizer("principalId")] string card) => members.Get(card);

    /// <summary>Changes the caller.</summary>
    /// <param name="card">Who calls.</param>
    /// <param name="change">What changes.</param>
    [HttpPatch("/me")]
    public Member ChangeMe(
        [FromAuthorizer("principalId")] string card, [FromBody(ContentTypes = ["application/merge-patch+json", "application/json"])] MemberChange change)
    {
        var known = members.Get(card);
        return members.Set(known with
        {
            Name = change.Name.GetValueOrDefault(known.Name),
            Email = change.Email.GetValueOrDefault(known.Email),
            Phone = change.Phone.GetValueOrDefault(known.Phone),
        });
    }

    /// <summary>Removes the caller.</summary>
    /// <param name="card">Who calls.</param>
    [HttpDelete("/me")]
    public void RemoveMe([FromAuthorizer("principalId")] string card) => members.Remove(card);

    /// <summary>Signs a member in. A program takes the token of the response, and a browser keeps the cookie.</summary>
    /// <param name="card">The number of the card.</param>
    /// <param name="pin">The secret.</param>
    [HttpPost("/session"), AllowAnonymous]
    public Results<Ok<Session>, Unauthorized> SignIn([FromForm] string card, [FromForm] string pin)
    {
        if (members.SignIn(card, pin) is not { } member)
        {
            return Results.Unauthorized("There is no such card, or the PIN is not right.");
        }

        var expires = time.GetUtcNow() + SessionLength;
        var session = new Session(tokens.Issue(card, member.Role, expires), member.Role, expires);
        var result = Results.Ok(session);
        result.AppendCookie("session", session.Token, new() { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, MaxAge = SessionLength });
        return result;
    }

    /// <summary>Shows who is signed in, from the cookie of the browser.</summary>
    /// <param name="session">The token in the cookie.</param>
    [HttpGet("/session"), AllowAnonymous]
    public Results<Ok<Member>, Unauthorized> GetSession([FromCookie] string? session = null) =>
        session is not null && tokens.Read(session, time.GetUtcNow()) is { } identity ? Results.Ok(members.Get(identity.Card)) : Results.Unauthorized();

    /// <summary>Signs a member out.</summary>
    [HttpDelete("/session"), AllowAnonymous]
    public NoContent SignOut()
    {
        var result = Results.NoContent();
        result.DeleteCookie("session");
        return result;
    }
}

#pragma warning disable IDE0130 // The namespace of what handler code sees.
namespace Sluice;
#pragma warning restore IDE0130

/// <summary>Makes results, so that type arguments need not be written.</summary>
public static class Results
{
    /// <summary>200 without a body.</summary>
    public static Ok Ok() => new();

    /// <summary>200.</summary>
    public static Ok<T> Ok<T>(T value) => new(value);

    /// <summary>201 without a body.</summary>
    public static Created Created(string? location = null) => new(location);

    /// <summary>201.</summary>
    public static Created<T> Created<T>(string? location, T value) => new(location, value);

    /// <summary>202 without a body.</summary>
    public static Accepted Accepted(string? location = null) => new(location);

    /// <summary>202.</summary>
    public static Accepted<T> Accepted<T>(string? location, T value) => new(location, value);

    /// <summary>204.</summary>
    public static NoContent NoContent() => new();

    /// <summary>302.</summary>
    public static Found Found(string location) => new(location);

    /// <summary>303.</summary>
    public static SeeOther SeeOther(string location) => new(location);

    /// <summary>304.</summary>
    public static NotModified NotModified() => new();

    /// <summary>307.</summary>
    public static TemporaryRedirect TemporaryRedirect(string location) => new(location);

    /// <summary>308.</summary>
    public static PermanentRedirect PermanentRedirect(string location) => new(location);

    /// <summary>400, as a problem.</summary>
    public static BadRequest BadRequest(string? detail = null) => new(detail);

    /// <summary>400 with a value of your own.</summary>
    public static BadRequest<T> BadRequest<T>(T value) => new(value);

    /// <summary>401, as a problem.</summary>
    public static Unauthorized Unauthorized(string? detail = null) => new(detail);

    /// <summary>402, as a problem.</summary>
    public static PaymentRequired PaymentRequired(string? detail = null) => new(detail);

    /// <summary>403, as a problem.</summary>
    public static Forbidden Forbidden(string? detail = null) => new(detail);

    /// <summary>404, as a problem.</summary>
    public static NotFound NotFound(string? detail = null) => new(detail);

    /// <summary>404 with a value of your own.</summary>
    public static NotFound<T> NotFound<T>(T value) => new(value);

    /// <summary>409, as a problem.</summary>
    public static Conflict Conflict(string? detail = null) => new(detail);

    /// <summary>409 with a value of your own.</summary>
    public static Conflict<T> Conflict<T>(T value) => new(value);

    /// <summary>410, as a problem.</summary>
    public static Gone Gone(string? detail = null) => new(detail);

    /// <summary>412, as a problem.</summary>
    public static PreconditionFailed PreconditionFailed(string? detail = null) => new(detail);

    /// <summary>422, as a problem.</summary>
    public static UnprocessableEntity UnprocessableEntity(string? detail = null) => new(detail);

    /// <summary>422 with a value of your own.</summary>
    public static UnprocessableEntity<T> UnprocessableEntity<T>(T value) => new(value);

    /// <summary>429, as a problem.</summary>
    public static TooManyRequests TooManyRequests(string? detail = null, TimeSpan? retryAfter = null) => new(detail, retryAfter);

    /// <summary>503, as a problem.</summary>
    public static ServiceUnavailable ServiceUnavailable(string? detail = null, TimeSpan? retryAfter = null) => new(detail, retryAfter);

    /// <summary>400, with messages by the name of the value.</summary>
    public static ValidationProblem ValidationProblem(IReadOnlyDictionary<string, string[]> errors, string? detail = null) => new(errors, detail);

    /// <summary>A problem with a status that <see cref="ProblemsAttribute"/> on the method names.</summary>
    public static Problem Problem(int status, string? detail = null, string? title = null) => new(status, detail, title);
}

namespace Sluice;

/// <summary>Creates results. The compiler infers the type arguments, so they need not be written.</summary>
public static class Results
{
    /// <summary>Creates a 200 OK without a body.</summary>
    public static Ok Ok() => new();

    /// <summary>Creates a 200 OK with a body.</summary>
    public static Ok<T> Ok<T>(T value) => new(value);

    /// <summary>Creates a 200 OK with bytes and their headers, for a proxy operation. With a tag or a date, a request may have conditions.</summary>
    public static FileContentHttpResult File(
        byte[] fileContents,
        string? contentType = null,
        string? fileDownloadName = null,
        DateTimeOffset? lastModified = null,
        EntityTag? entityTag = null) =>
        new(fileContents, contentType, fileDownloadName, lastModified, entityTag);

    /// <summary>Creates a 201 Created without a body.</summary>
    public static Created Created(string? location = null) => new(location);

    /// <summary>Creates a 201 Created with a body.</summary>
    public static Created<T> Created<T>(string? location, T value) => new(location, value);

    /// <summary>Creates a 202 Accepted without a body.</summary>
    public static Accepted Accepted(string? location = null) => new(location);

    /// <summary>Creates a 202 Accepted with a body.</summary>
    public static Accepted<T> Accepted<T>(string? location, T value) => new(location, value);

    /// <summary>Creates a 204 No Content.</summary>
    public static NoContent NoContent() => new();

    /// <summary>Creates a 302 Found.</summary>
    public static Found Found(string location) => new(location);

    /// <summary>Creates a 303 See Other.</summary>
    public static SeeOther SeeOther(string location) => new(location);

    /// <summary>Creates a 304 Not Modified.</summary>
    public static NotModified NotModified(EntityTag? entityTag = null) => new(entityTag);

    /// <summary>Creates a 307 Temporary Redirect.</summary>
    public static TemporaryRedirect TemporaryRedirect(string location) => new(location);

    /// <summary>Creates a 308 Permanent Redirect.</summary>
    public static PermanentRedirect PermanentRedirect(string location) => new(location);

    /// <summary>Creates a 400 Bad Request as a problem.</summary>
    public static BadRequest BadRequest(string? detail = null) => new(detail);

    /// <summary>Creates a 400 Bad Request with a body of your own.</summary>
    public static BadRequest<T> BadRequest<T>(T value) => new(value);

    /// <summary>Creates a 401 Unauthorized as a problem.</summary>
    public static Unauthorized Unauthorized(string? detail = null) => new(detail);

    /// <summary>Creates a 402 Payment Required as a problem.</summary>
    public static PaymentRequired PaymentRequired(string? detail = null) => new(detail);

    /// <summary>Creates a 403 Forbidden as a problem.</summary>
    public static Forbidden Forbidden(string? detail = null) => new(detail);

    /// <summary>Creates a 404 Not Found as a problem.</summary>
    public static NotFound NotFound(string? detail = null) => new(detail);

    /// <summary>Creates a 404 Not Found with a body of your own.</summary>
    public static NotFound<T> NotFound<T>(T value) => new(value);

    /// <summary>Creates a 409 Conflict as a problem.</summary>
    public static Conflict Conflict(string? detail = null) => new(detail);

    /// <summary>Creates a 409 Conflict with a body of your own.</summary>
    public static Conflict<T> Conflict<T>(T value) => new(value);

    /// <summary>Creates a 410 Gone as a problem.</summary>
    public static Gone Gone(string? detail = null) => new(detail);

    /// <summary>Creates a 412 Precondition Failed as a problem.</summary>
    public static PreconditionFailed PreconditionFailed(string? detail = null) => new(detail);

    /// <summary>Creates a 422 Unprocessable Entity as a problem.</summary>
    public static UnprocessableEntity UnprocessableEntity(string? detail = null) => new(detail);

    /// <summary>Creates a 422 Unprocessable Entity with a body of your own.</summary>
    public static UnprocessableEntity<T> UnprocessableEntity<T>(T value) => new(value);

    /// <summary>Creates a 429 Too Many Requests as a problem. A wait becomes the <c>Retry-After</c> header in whole seconds.</summary>
    public static TooManyRequests TooManyRequests(string? detail = null, TimeSpan? retryAfter = null) => new(detail, retryAfter);

    /// <summary>Creates a 503 Service Unavailable as a problem. A wait becomes the <c>Retry-After</c> header in whole seconds.</summary>
    public static ServiceUnavailable ServiceUnavailable(string? detail = null, TimeSpan? retryAfter = null) => new(detail, retryAfter);

    /// <summary>Creates a 400 Bad Request as a problem, with messages by the name of the value.</summary>
    public static ValidationProblem ValidationProblem(IReadOnlyDictionary<string, string[]> errors, string? detail = null) => new(errors, detail);

    /// <summary>Creates a problem with one of the statuses that <see cref="ProblemsAttribute"/> on the method lists.</summary>
    public static Problem Problem(int status, string? detail = null, string? title = null) => new(status, detail, title);
}

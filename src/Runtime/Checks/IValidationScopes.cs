namespace Sluice.Runtime;

/// <summary>Opens scopes of services for validation.</summary>
internal interface IValidationScopes
{
    /// <summary>Opens a scope. Returns null if the program has no services.</summary>
    /// <param name="scope">What ends the scope.</param>
    IServiceProvider? Open(out IAsyncDisposable? scope);
}

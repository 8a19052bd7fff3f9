namespace Sluice.Runtime;

/// <summary>The services of one request's validation. Their scope opens when the first service is asked for.</summary>
internal sealed class ValidationServices : IServiceProvider
{
    private IServiceProvider? _services;
    private IAsyncDisposable? _scope;

    /// <summary>Opens the scope; null if the program has no services.</summary>
    public IValidationScopes? Scopes { get; set; }

    public object? GetService(Type serviceType) => (_services ??= Scopes?.Open(out _scope))?.GetService(serviceType);

    /// <summary>Ends the scope, if one is open.</summary>
    public void End()
    {
        _services = null;
        if (_scope is { } scope)
        {
            _scope = null;
            scope.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }
}

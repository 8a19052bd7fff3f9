using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Processes;

namespace Sluice.LocalGateway.Functions;

/// <summary>All functions of a deployment.</summary>
internal sealed class FunctionSet : IAsyncDisposable
{
    private readonly Dictionary<string, FunctionPool> _byName = new(StringComparer.Ordinal);

    /// <param name="functions">From the template.</param>
    /// <param name="launcher">Starts their processes, each when it is first needed.</param>
    /// <param name="limit">Processes a function at most.</param>
    /// <param name="events">Told what becomes of them.</param>
    public FunctionSet(IEnumerable<FunctionSettings> functions, IFunctionLauncher launcher, int limit, IFunctionEvents events)
    {
        foreach (var function in functions)
        {
            var pool = new FunctionPool(function, launcher, limit, events);
            _byName[function.LogicalId] = pool;
            _byName[function.Name] = pool;
        }
    }

    /// <summary>The function of this name or logical id, or null.</summary>
    public FunctionPool? Find(string name) => _byName.GetValueOrDefault(name);

    public async ValueTask DisposeAsync()
    {
        foreach (var pool in _byName.Values.Distinct())
        {
            await pool.DisposeAsync().ConfigureAwait(false);
        }
    }
}

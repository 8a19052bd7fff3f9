using Sluice.LocalGateway.Deployment;
using Sluice.LocalGateway.Functions.Processes;

namespace Sluice.LocalGateway.Functions;

/// <summary>The functions of a deployment.</summary>
internal sealed class FunctionSet : IAsyncDisposable
{
    private readonly Dictionary<string, FunctionPool> _byName = new(StringComparer.Ordinal);

    /// <summary>Makes a pool for each function. No process is started yet.</summary>
    /// <param name="functions">The functions of the template.</param>
    /// <param name="launcher">Starts the processes, each when it is first needed.</param>
    /// <param name="limit">The largest number of processes of each function.</param>
    /// <param name="events">Is told when processes start, write and end.</param>
    public FunctionSet(IEnumerable<FunctionSettings> functions, IFunctionLauncher launcher, int limit, IFunctionEvents events)
    {
        foreach (var function in functions)
        {
            var pool = new FunctionPool(function, launcher, limit, events);
            _byName[function.LogicalId] = pool;
            _byName[function.Name] = pool;
        }
    }

    /// <summary>Returns the function of this name or logical id, or null if there is none.</summary>
    public FunctionPool? Find(string name) => _byName.GetValueOrDefault(name);

    public async ValueTask DisposeAsync()
    {
        foreach (var pool in _byName.Values.Distinct())
        {
            await pool.DisposeAsync().ConfigureAwait(false);
        }
    }
}

// The usings of the filters, and the service that one of them takes.
using System.Diagnostics;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.Logging;
using Sluice;

// SAMPLE

public interface ITenants
{
    ValueTask<bool> IsKnownAsync(string tenant, CancellationToken cancellation);
}

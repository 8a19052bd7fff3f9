// The jobs whose progress is streamed.
using System.Collections.Generic;
using System.IO;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Tasks;
using Sluice;

[assembly: RestApi("Jobs")]

// SAMPLE

public sealed record Progress(int Percent);

public sealed record Job(string Id)
{
    public ValueTask<Progress?> NextAsync(CancellationToken cancellation) => new((Progress?)null);

    public Stream OpenLog() => Stream.Null;
}

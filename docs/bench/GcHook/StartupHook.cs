using System.Net;
using System.Runtime;

/// <summary>Loaded into a running program by DOTNET_STARTUP_HOOKS: GET http://127.0.0.1:5999/ forces a full collection and prints the bytes of the heap.</summary>
internal static class StartupHook
{
    public static void Initialize()
    {
        var port = Environment.GetEnvironmentVariable("GC_PORT") ?? "5999";
        var listener = new HttpListener();
        listener.Prefixes.Add($"http://127.0.0.1:{port}/");
        listener.Start();
        new Thread(() =>
        {
            while (true)
            {
                var call = listener.GetContext();
                for (var i = 0; i < 3; i++)
                {
                    GCSettings.LargeObjectHeapCompactionMode = GCLargeObjectHeapCompactionMode.CompactOnce;
                    GC.Collect(2, GCCollectionMode.Aggressive, true, true);
                    GC.WaitForPendingFinalizers();
                }
                using var writer = new StreamWriter(call.Response.OutputStream);
                writer.Write(GC.GetTotalMemory(false));
            }
        }) { IsBackground = true }.Start();
    }
}
